import { readArgument } from "../document/read_argument.ts";
import type { RequestContext } from "../document/request_context.ts";
import type { SelectedField } from "../document/selected_field.ts";
import { GraphqlError } from "../graphql_error.ts";
import { reference } from "../schema/reference.ts";
import type { Field } from "../schema/types.ts";
import { describeType } from "./describe_type.ts";
import { isVisible } from "./is_visible.ts";
import type { JsonValue } from "./json_value.ts";

/** `__type(name:)`. A type that is hidden and one that doesn't exist look the same. */
export function describeNamedType(field: Field, selected: SelectedField, context: RequestContext): JsonValue {
  const name = readArgument(context, field, selected, "name");
  if (typeof name !== "string") throw new GraphqlError("Internal Error: failed to parse validated name");
  const type = context.schema.listedTypes.find((candidate) => candidate.name === name);
  if (type === undefined || !isVisible.type(type, context)) return null;
  return describeType(reference.to(type), selected, context);
}

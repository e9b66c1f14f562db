import type { RequestContext } from "../document/request_context.ts";
import type { SelectedField } from "../document/selected_field.ts";
import { GraphqlError } from "../graphql_error.ts";
import { reference } from "../schema/reference.ts";
import type { NamedType, TypeReference } from "../schema/types.ts";
import { describe } from "./describe.ts";
import { describeEnumValue } from "./describe_enum_value.ts";
import { describeField } from "./describe_field.ts";
import { describeInput } from "./describe_input.ts";
import { isVisible } from "./is_visible.ts";
import type { JsonValue } from "./json_value.ts";

/** A `__Type`. */
export function describeType(type: TypeReference, selected: SelectedField, context: RequestContext): JsonValue {
  return describe(selected, "__Type", context, (part) =>
    type.kind === "named" ? answerNamed(type.type, part, context) : answerWrapper(type, part, context),
  );
}

function answerWrapper(
  type: Exclude<TypeReference, { readonly kind: "named" }>,
  part: SelectedField,
  context: RequestContext,
): JsonValue {
  switch (part.name) {
    case "kind":
      return type.kind === "list" ? "LIST" : "NON_NULL";
    case "ofType":
      return describeType(type.of, part, context);
    // Declared as nullable, but the platform answers with empty lists, on which clients rely.
    case "interfaces":
    case "enumValues":
      return [];
    default:
      return known(part.name, null);
  }
}

function answerNamed(type: NamedType, part: SelectedField, context: RequestContext): JsonValue {
  const toType = (other: NamedType): JsonValue => describeType(reference.to(other), part, context);
  switch (part.name) {
    case "kind":
      return type.kind;
    case "name":
    case "__typename":
      return type.name;
    case "description":
      return type.description;
    case "fields":
      return (
        type
          .fields()
          ?.filter((field) => !field.name.startsWith("__") && isVisible.field(field, context))
          .map((field) => describeField(field, part, context)) ?? null
      );
    case "inputFields":
      return (
        type
          .inputs()
          ?.filter((input) => isVisible.reference(input.type, context))
          .map((input) => describeInput(input, part, context)) ?? null
      );
    case "interfaces":
      return type.interfaces().map(toType);
    case "enumValues":
      return (type.enumValues ?? []).map((value) => describeEnumValue(value, part, context));
    case "possibleTypes":
      return (
        type
          .possibleTypes()
          ?.filter((other) => isVisible.type(other, context))
          .map(toType) ?? null
      );
    default:
      return known(part.name, null);
  }
}

function known(name: string, value: JsonValue): JsonValue {
  const names = ["name", "__typename", "description", "fields", "inputFields", "possibleTypes", "ofType"];
  if (names.includes(name)) return value;
  throw new GraphqlError(
    name === "specifiedByURL" ? `unexpected field ${name} type on __Type` : `unknown field on __Type: ${name}`,
  );
}

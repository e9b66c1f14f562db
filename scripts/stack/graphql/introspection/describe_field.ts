import type { RequestContext } from "../document/request_context.ts";
import type { SelectedField } from "../document/selected_field.ts";
import { GraphqlError } from "../graphql_error.ts";
import type { Field } from "../schema/types.ts";
import { describe } from "./describe.ts";
import { describeInput } from "./describe_input.ts";
import { describeType } from "./describe_type.ts";
import type { JsonValue } from "./json_value.ts";

/** A `__Field`. */
export function describeField(field: Field, selected: SelectedField, context: RequestContext): JsonValue {
  return describe(selected, "__Field", context, (part) => {
    switch (part.name) {
      case "name":
      case "__typename":
        return field.name;
      case "description":
        return field.description;
      case "args":
        return field.arguments.map((argument) => describeInput(argument, part, context));
      case "type":
        return describeType(field.type, part, context);
      case "isDeprecated":
        return false;
      case "deprecationReason":
        return null;
      default:
        throw new GraphqlError(`unknown field in __Field ${part.name}`);
    }
  });
}

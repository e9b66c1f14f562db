import type { RequestContext } from "../document/request_context.ts";
import type { SelectedField } from "../document/selected_field.ts";
import { GraphqlError } from "../graphql_error.ts";
import type { Input } from "../schema/types.ts";
import { describe } from "./describe.ts";
import { describeType } from "./describe_type.ts";
import type { JsonValue } from "./json_value.ts";

/** An `__InputValue`. */
export function describeInput(input: Input, selected: SelectedField, context: RequestContext): JsonValue {
  return describe(selected, "__InputValue", context, (part) => {
    switch (part.name) {
      case "name":
      case "__typename":
        return input.name;
      case "description":
        return input.description;
      case "type":
        return describeType(input.type, part, context);
      case "defaultValue":
        return input.defaultValue;
      case "isDeprecated":
        return false;
      case "deprecationReason":
        return null;
      default:
        throw new GraphqlError(`unknown field in __InputValue: ${part.name}`);
    }
  });
}

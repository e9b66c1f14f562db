import type { RequestContext } from "../document/request_context.ts";
import type { SelectedField } from "../document/selected_field.ts";
import { GraphqlError } from "../graphql_error.ts";
import type { EnumValue } from "../schema/types.ts";
import { describe } from "./describe.ts";
import type { JsonValue } from "./json_value.ts";

/** An `__EnumValue`. */
export function describeEnumValue(value: EnumValue, selected: SelectedField, context: RequestContext): JsonValue {
  return describe(selected, "__EnumValue", context, (part) => {
    switch (part.name) {
      case "name":
      case "__typename":
        return value.name;
      case "description":
        return value.description;
      case "isDeprecated":
        return false;
      case "deprecationReason":
        return null;
      default:
        throw new GraphqlError(`unknown field in __EnumValue: ${part.name}`);
    }
  });
}

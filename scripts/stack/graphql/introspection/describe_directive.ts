import type { RequestContext } from "../document/request_context.ts";
import type { SelectedField } from "../document/selected_field.ts";
import { GraphqlError } from "../graphql_error.ts";
import { describe } from "./describe.ts";
import { describeInput } from "./describe_input.ts";
import type { Directive } from "./directives.ts";
import type { JsonValue } from "./json_value.ts";

/** A `__Directive`. */
export function describeDirective(directive: Directive, selected: SelectedField, context: RequestContext): JsonValue {
  return describe(selected, "__Directive", context, (part) => {
    switch (part.name) {
      case "name":
        return directive.name;
      case "__typename":
        return "__Directive";
      case "description":
        return directive.description;
      case "locations":
        return ["FIELD", "FRAGMENT_SPREAD", "INLINE_FRAGMENT"];
      case "args":
        return [describeInput(directive.argument, part, context)];
      case "isRepeatable":
        return false;
      default:
        throw new GraphqlError(`unknown field ${part.name} in __Directive`);
    }
  });
}

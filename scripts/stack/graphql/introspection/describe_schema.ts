import type { RequestContext } from "../document/request_context.ts";
import type { SelectedField } from "../document/selected_field.ts";
import { GraphqlError } from "../graphql_error.ts";
import { reference } from "../schema/reference.ts";
import { describe } from "./describe.ts";
import { describeDirective } from "./describe_directive.ts";
import { describeType } from "./describe_type.ts";
import { directives } from "./directives.ts";
import { isVisible } from "./is_visible.ts";
import type { JsonValue } from "./json_value.ts";

/** The `__Schema`, so far as the database's schemas opted in to be shown. */
export function describeSchema(selected: SelectedField, context: RequestContext): JsonValue {
  const { schema } = context;
  return describe(selected, "__Schema", context, (part) => {
    switch (part.name) {
      case "types":
        return schema.listedTypes
          .filter((type) => isVisible.type(type, context))
          .map((type) => describeType(reference.to(type), part, context));
      case "queryType":
        return describeType(reference.to(schema.query), part, context);
      case "mutationType":
        return schema.mutation === undefined ? null : describeType(reference.to(schema.mutation), part, context);
      case "subscriptionType":
        return null;
      case "directives":
        return directives(schema.registry).map((directive) => describeDirective(directive, part, context));
      case "description":
        return "Represents the GraphQL schema of the database";
      case "__typename":
        return "__Schema";
      default:
        throw new GraphqlError(`unknown field in __Schema: ${part.name}`);
    }
  });
}

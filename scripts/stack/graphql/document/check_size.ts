import { Kind } from "graphql";
import type { FragmentDefinitionNode, SelectionNode } from "graphql";

import { GraphqlError } from "../graphql_error.ts";
import type { GraphqlSettings } from "../settings.ts";

/**
 * Refuses an operation that is nested too deep or selects too much, counting fragments where they are spread. It
 * stops counting at the limit, so that fragments which double each other cost no more than the limit.
 */
export function checkSize(
  selections: readonly SelectionNode[],
  fragments: readonly FragmentDefinitionNode[],
  settings: GraphqlSettings,
): void {
  let fields = 0;
  const walk = (level: readonly SelectionNode[], depth: number): void => {
    if (depth > settings.maxDepth) {
      throw new GraphqlError(`Query selection depth exceeds the maximum allowed depth of ${settings.maxDepth}`);
    }
    for (const selection of level) {
      fields += 1;
      if (fields > settings.maxFields) {
        throw new GraphqlError(`Query selects more than the maximum allowed number of ${settings.maxFields} fields`);
      }
      if (selection.kind === Kind.FIELD) walk(selection.selectionSet?.selections ?? [], depth + 1);
      else if (selection.kind === Kind.INLINE_FRAGMENT) walk(selection.selectionSet.selections, depth);
      else {
        const fragment = fragments.find((candidate) => candidate.name.value === selection.name.value);
        if (fragment !== undefined) walk(fragment.selectionSet.selections, depth);
      }
    }
  };
  walk(selections, 1);
}

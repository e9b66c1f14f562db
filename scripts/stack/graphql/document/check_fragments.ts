import { Kind } from "graphql";
import type { FragmentDefinitionNode, SelectionNode } from "graphql";

import { GraphqlError } from "../graphql_error.ts";

/** How deep fragments may lead into each other, as the platform has it. */
const STACK_LIMIT = 50;

/** Refuses fragments that lead back into themselves. Each fragment is walked once, however often it is spread. */
export function checkFragments(fragments: readonly FragmentDefinitionNode[]): void {
  const byName = new Map<string, FragmentDefinitionNode>();
  for (const fragment of fragments) {
    if (!byName.has(fragment.name.value)) byName.set(fragment.name.value, fragment);
  }
  const heights = new Map<string, number>();
  const visiting = new Set<string>();

  /** Levels below a fragment, itself included. */
  const heightOf = (fragment: FragmentDefinitionNode): number => {
    const name = fragment.name.value;
    if (visiting.has(name)) throw new GraphqlError("Found a cycle between fragments");
    const known = heights.get(name);
    if (known !== undefined) return known;
    visiting.add(name);
    const height = 1 + heightOfSelections(fragment.selectionSet.selections, 1);
    visiting.delete(name);
    heights.set(name, height);
    return height;
  };
  const heightOfSelections = (selections: readonly SelectionNode[], depth: number): number => {
    if (depth > STACK_LIMIT) throw new GraphqlError(`Fragment cycle depth is greater than ${STACK_LIMIT}`);
    let height = 1;
    for (const selection of selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = byName.get(selection.name.value);
        if (fragment !== undefined) height = Math.max(height, 1 + heightOf(fragment));
      } else if (selection.selectionSet !== undefined) {
        height = Math.max(height, 1 + heightOfSelections(selection.selectionSet.selections, depth + 1));
      } else if (selection.kind === Kind.FIELD) {
        height = Math.max(height, 2);
      }
    }
    return height;
  };

  for (const fragment of byName.values()) {
    if (heightOf(fragment) > STACK_LIMIT) {
      throw new GraphqlError(`Fragment cycle depth is greater than ${STACK_LIMIT}`);
    }
  }
}

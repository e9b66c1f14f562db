import { Kind, print } from "graphql";
import type { ArgumentNode, SelectionNode } from "graphql";

import { GraphqlError } from "../graphql_error.ts";
import { isLeftOut } from "./is_left_out.ts";
import type { RequestContext } from "./request_context.ts";
import type { SelectedField } from "./selected_field.ts";

/**
 * The fields that a selection asks of a type: fragments spread, `@skip` and `@include` applied, and fields of one
 * response key merged. A fragment applies to exactly the type that it names.
 */
export function selectFields(
  selections: readonly SelectionNode[],
  typeName: string,
  context: RequestContext,
): readonly SelectedField[] {
  const merged = new Map<string, SelectedField>();
  for (const selection of selections) {
    for (const field of expand(selection, typeName, context)) {
      const other = merged.get(field.key);
      merged.set(field.key, other === undefined ? field : merge(other, field));
    }
  }
  return [...merged.values()];
}

function expand(selection: SelectionNode, typeName: string, context: RequestContext): readonly SelectedField[] {
  if (isLeftOut(selection, context.variables)) return [];
  if (selection.kind === Kind.FIELD) {
    const name = selection.name.value;
    return [
      {
        key: selection.alias?.value ?? name,
        name,
        arguments: selection.arguments ?? [],
        selections: selection.selectionSet?.selections ?? [],
      },
    ];
  }
  if (selection.kind === Kind.INLINE_FRAGMENT) {
    const condition = selection.typeCondition?.name.value;
    if (condition !== undefined && condition !== typeName) return [];
    return selectFields(selection.selectionSet.selections, typeName, context);
  }
  const name = selection.name.value;
  const fragment = context.fragments.find(
    (candidate) => candidate.name.value === name && candidate.typeCondition.name.value === typeName,
  );
  if (fragment === undefined) throw new GraphqlError(`no fragment named ${name} on type ${typeName}`);
  return selectFields(fragment.selectionSet.selections, typeName, context);
}

function merge(first: SelectedField, second: SelectedField): SelectedField {
  if (first.name !== second.name) {
    throw new GraphqlError(`Fields \`${second.name}\` and \`${first.name}\` are different`);
  }
  if (!haveSameArguments(first.arguments, second.arguments)) {
    throw new GraphqlError(`Two fields named \`${second.name}\` have different arguments`);
  }
  return { ...first, selections: [...first.selections, ...second.selections] };
}

function haveSameArguments(first: readonly ArgumentNode[], second: readonly ArgumentNode[]): boolean {
  const written = (argument: ArgumentNode): string => print(argument);
  const texts = new Set(first.map(written));
  return first.length === second.length && second.every((argument) => texts.has(written(argument)));
}

import type { ArgumentNode, SelectionNode } from "graphql";

/** A field that a document asks for, after fragments are spread and equal response keys are merged. */
export type SelectedField = {
  /** Alias, or else the name. */
  readonly key: string;
  readonly name: string;
  readonly arguments: readonly ArgumentNode[];
  readonly selections: readonly SelectionNode[];
};

import { GraphQLError, Kind, parse } from "graphql";
import type { FragmentDefinitionNode, OperationDefinitionNode } from "graphql";

import { GraphqlError } from "../graphql_error.ts";
import { parseErrorMessage } from "./parse_error_message.ts";

export type ParsedDocument = {
  readonly operations: readonly OperationDefinitionNode[];
  readonly fragments: readonly FragmentDefinitionNode[];
};

/** Reads a document's operations and fragments. */
export function parseDocument(text: string, maxTokens: number): ParsedDocument {
  const operations: OperationDefinitionNode[] = [];
  const fragments: FragmentDefinitionNode[] = [];
  for (const definition of parseText(text, maxTokens)) {
    if (definition.kind === Kind.OPERATION_DEFINITION) operations.push(definition);
    else if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.push(definition);
    else throw new GraphqlError("query parse error: Parse error at 1:1\nUnexpected type system definition");
  }
  return { operations, fragments };
}

function parseText(text: string, maxTokens: number): ReturnType<typeof parse>["definitions"] {
  try {
    return parse(text, { noLocation: true, maxTokens, allowEmptySelectionSets: false }).definitions;
  } catch (error) {
    if (error instanceof GraphQLError) throw new GraphqlError(parseErrorMessage(error, text));
    throw error;
  }
}

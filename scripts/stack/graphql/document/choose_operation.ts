import type { OperationDefinitionNode } from "graphql";

import { GraphqlError } from "../graphql_error.ts";

/** The operation that a request means; undefined when none has its name. */
export function chooseOperation(
  operations: readonly OperationDefinitionNode[],
  operationName: string | null,
): OperationDefinitionNode | undefined {
  // The platform takes a subscription for an operation without a name.
  const names = operations.map((operation) =>
    operation.operation === "subscription" ? null : (operation.name?.value ?? null),
  );
  if (names.includes(null) && names.length > 1) {
    throw new GraphqlError("Anonymous operations must be the only defined operation");
  }
  if (new Set(names).size !== names.length) throw new GraphqlError("Operation names must be unique");
  return operations.find(
    (_, position) => names[position] === operationName || (names.length === 1 && operationName === null),
  );
}

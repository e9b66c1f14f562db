import type { Table } from "../catalogue/types.ts";
import { GraphqlError } from "../graphql_error.ts";
import type { NodeId } from "./decode_node_id.ts";
import { identifier } from "./identifier.ts";
import type { Statement } from "./statement.ts";

/** SQL that is true for the row that a node id names. */
export function nodeIdCondition(statement: Statement, table: Table, block: string, nodeId: NodeId): string {
  if (nodeId.schema !== table.schema || nodeId.table !== table.name) {
    throw new GraphqlError("nodeId belongs to a different collection");
  }
  const key = table.keyColumns ?? [];
  if (key.length !== nodeId.key.length) {
    throw new GraphqlError(`Primary key column count mismatch. Expected ${key.length}, provided ${nodeId.key.length}`);
  }
  return key
    .map((column, position) => {
      const value = statement.value(nodeId.key[position], column.typeName);
      return `${block}.${identifier(column.name)} = ${value}`;
    })
    .join(" and ");
}

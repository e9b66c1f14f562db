import { readArgument } from "../document/read_argument.ts";
import { restrictArguments } from "../document/restrict_arguments.ts";
import type { SelectedField } from "../document/selected_field.ts";
import { GraphqlError } from "../graphql_error.ts";
import type { Field } from "../schema/types.ts";
import { unwrap } from "../schema/unwrap.ts";
import { compileNode } from "./compile_node.ts";
import type { Compiler } from "./compiler.ts";
import { decodeNodeId } from "./decode_node_id.ts";
import { nodeIdCondition } from "./node_id_condition.ts";
import { qualified } from "./qualified.ts";

/** SQL expression of the row that `node(nodeId:)` names. */
export function compileNodeEntry(compiler: Compiler, field: Field, selected: SelectedField): string {
  restrictArguments(selected, ["nodeId"]);
  const nodeId = decodeNodeId(readArgument(compiler, field, selected, "nodeId"));
  const source = unwrap(field.type)
    .possibleTypes()
    ?.map((type) => type.source)
    .find(
      (candidate) =>
        candidate.kind === "node" && candidate.table.schema === nodeId.schema && candidate.table.name === nodeId.table,
    );
  if (source?.kind !== "node") {
    throw new GraphqlError("Collection referenced by nodeId did not match any known collection");
  }
  const block = compiler.statement.block();
  const object = compileNode(compiler, selected, source.table, block, { allowedArguments: ["nodeId"] });
  const condition = nodeIdCondition(compiler.statement, source.table, block, nodeId);
  return `(select ${object} from ${qualified(source.table)} ${block} where ${condition})`;
}

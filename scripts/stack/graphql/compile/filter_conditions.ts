import type { Table } from "../catalogue/types.ts";
import type { InputValue } from "../document/input_value.ts";
import { isInputList } from "../document/is_input_list.ts";
import { isInputObject } from "../document/is_input_object.ts";
import { readArgument } from "../document/read_argument.ts";
import type { SelectedField } from "../document/selected_field.ts";
import { GraphqlError } from "../graphql_error.ts";
import type { Field, Input } from "../schema/types.ts";
import { unwrap } from "../schema/unwrap.ts";
import { comparison } from "./comparison.ts";
import type { Compiler } from "./compiler.ts";
import { decodeNodeId } from "./decode_node_id.ts";
import { nodeIdCondition } from "./node_id_condition.ts";
import type { Statement } from "./statement.ts";

type Target = {
  readonly statement: Statement;
  readonly table: Table;
  readonly block: string;
  readonly inputs: readonly Input[];
};

/** SQL conditions of a field's `filter`, all of which must hold. Empty filters restrict nothing. */
export function filterConditions(
  compiler: Compiler,
  field: Field,
  selected: SelectedField,
  table: Table,
  block: string,
): readonly string[] {
  const value = readArgument(compiler, field, selected, "filter");
  const definition = field.arguments.find((argument) => argument.name === "filter");
  const inputs = definition === undefined ? [] : (unwrap(definition.type).inputs() ?? []);
  return conditionsOf({ statement: compiler.statement, table, block, inputs }, value);
}

function conditionsOf(target: Target, value: InputValue): readonly string[] {
  if (!isInputObject(value)) return [];
  return [...value].flatMap(([name, inner]) => {
    const input = target.inputs.findLast((candidate) => candidate.name === name);
    if (input === undefined) throw new GraphqlError("Filter re-validation error in filter_iv");
    return input.source.kind === "plain" ? compound(target, name, inner) : comparisons(target, input, inner);
  });
}

function compound(target: Target, name: string, value: InputValue): readonly string[] {
  if (name === "not") {
    const inner = conditionsOf(target, value);
    return inner.length === 0 ? [] : [`not (${inner.join(" and ")})`];
  }
  if (!isInputList(value)) return [];
  const groups = value
    .map((item) => conditionsOf(target, item))
    .filter((group) => group.length > 0)
    .map((group) => `(${group.join(" and ")})`);
  return groups.length === 0 ? [] : [`(${groups.join(name === "and" ? " and " : " or ")})`];
}

function comparisons(target: Target, input: Input, value: InputValue): readonly string[] {
  if (!isInputObject(value)) return [];
  const { statement, table, block } = target;
  return [...value].flatMap(([operator, compared]) => {
    if (compared === undefined) return [];
    if (input.source.kind === "nodeId") return `(${nodeIdCondition(statement, table, block, decodeNodeId(compared))})`;
    if (input.source.kind !== "column") return [];
    return comparison(statement, block, input.source.column, operator, compared);
  });
}

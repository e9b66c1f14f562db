import { compileByPk } from "../compile/compile_by_pk.ts";
import { compileCall } from "../compile/compile_call.ts";
import { compileConnection } from "../compile/compile_connection.ts";
import { compileDelete } from "../compile/compile_delete.ts";
import { compileInsert } from "../compile/compile_insert.ts";
import { compileNodeEntry } from "../compile/compile_node_entry.ts";
import { compileUpdate } from "../compile/compile_update.ts";
import type { Compiler } from "../compile/compiler.ts";
import { qualified } from "../compile/qualified.ts";
import type { SelectedField } from "../document/selected_field.ts";
import type { Field } from "../schema/types.ts";

/** The one statement that answers a root field; its column `result` is the field's JSON. */
export function compileRoot(compiler: Compiler, field: Field, selected: SelectedField): string {
  const { source } = field;
  switch (source.kind) {
    case "insert":
      return compileInsert(compiler, field, selected, source.table);
    case "update":
      return compileUpdate(compiler, field, selected, source.table);
    case "delete":
      return compileDelete(compiler, field, selected, source.table);
    default:
      return `select (${expressionOf(compiler, field, selected)})::text as result`;
  }
}

function expressionOf(compiler: Compiler, field: Field, selected: SelectedField): string {
  const { source } = field;
  switch (source.kind) {
    case "collection":
      return compileConnection(compiler, field, selected, source.table, {
        relation: qualified(source.table),
        join: undefined,
      });
    case "byPk":
      return compileByPk(compiler, field, selected, source.table);
    case "nodeEntry":
      return compileNodeEntry(compiler, field, selected);
    case "call":
      return compileCall(compiler, field, selected, source);
    default:
      throw new Error(`field ${field.name} has no statement`);
  }
}

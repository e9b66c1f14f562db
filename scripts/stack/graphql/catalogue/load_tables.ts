import type { z } from "zod";

import type { catalogueRows } from "./catalogue_rows.ts";
import type { ColumnNames } from "./column_names.ts";
import { DirectiveReader } from "./directive_reader.ts";
import type { Column, Index, SqlFunction, Table } from "./types.ts";

type Rows = z.infer<typeof catalogueRows>;

/** Tables with their columns, indexes, keys and computed fields. */
export function loadTables(rows: Rows, names: ColumnNames, functions: readonly SqlFunction[]): readonly Table[] {
  const columns = Map.groupBy(rows.columns, (column) => column.table_oid);
  const indexes = Map.groupBy(rows.indexes, (index) => index.table_oid);
  return rows.tables.map((row) => {
    const directive = new DirectiveReader(row.comment);
    const tableColumns = (columns.get(row.oid) ?? []).map(toColumn);
    const tableIndexes = (indexes.get(row.oid) ?? []).map((index) => ({
      columns: names.of(row.oid, index.columns),
      unique: index.unique,
      primary: index.primary,
    }));
    return {
      oid: row.oid,
      name: row.name,
      schema: row.schema,
      schemaOid: row.schema_oid,
      rowTypeOid: row.row_type_oid,
      rowSecurity: row.row_security,
      selectable: row.may_select,
      deletable: row.may_delete,
      columns: tableColumns,
      keyColumns: keyColumns(tableColumns, tableIndexes, directive.strings("primary_key_columns")),
      indexes: tableIndexes,
      nameOverride: directive.text("name"),
      description: directive.string("description"),
      totalCount: directive.isEnabled("totalCount"),
      aggregate: directive.isEnabled("aggregate"),
      maxRows: directive.rows("max_rows"),
      declaredKeys: directive.declaredKeys("foreign_keys"),
      computed: functions.filter(
        (candidate) => candidate.arguments.length === 1 && candidate.arguments[0]?.typeOid === row.row_type_oid,
      ),
    };
  });
}

function toColumn(row: Rows["columns"][number]): Column {
  const directive = new DirectiveReader(row.comment);
  return {
    name: row.name,
    typeOid: row.type_oid,
    typeName: row.type_name,
    maxCharacters: row.max_characters,
    schemaOid: row.schema_oid,
    notNull: row.not_null,
    serial: row.serial,
    generated: row.generated,
    insertable: row.insertable,
    selectable: row.selectable,
    updatable: row.updatable,
    nameOverride: directive.text("name"),
    description: directive.string("description"),
  };
}

/** The primary key's columns, else those that the comment declares, if every one of them exists. */
function keyColumns(
  columns: readonly Column[],
  indexes: readonly Index[],
  declared: readonly string[] | null,
): readonly Column[] | undefined {
  const key = indexes.find((index) => index.primary)?.columns ?? declared;
  if (key === null || key === undefined) return undefined;
  const found = key.flatMap((name) => columns.find((column) => column.name === name) ?? []);
  return found.length === key.length ? found : undefined;
}

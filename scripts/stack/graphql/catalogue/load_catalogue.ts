import type { z } from "zod";

import { argumentDefaults } from "./argument_defaults.ts";
import { catalogueRows } from "./catalogue_rows.ts";
import { catalogueSql } from "./catalogue_sql.ts";
import { ColumnNames } from "./column_names.ts";
import { DirectiveReader } from "./directive_reader.ts";
import { followableKeys } from "./followable_keys.ts";
import { loadTables } from "./load_tables.ts";
import { roleTimeout } from "./role_timeout.ts";
import type { RunStatement } from "./run_statement.ts";
import type { Catalogue, ForeignKey, SchemaEntry, SqlEnum, SqlFunction } from "./types.ts";

type Rows = z.infer<typeof catalogueRows>;

/** Reads the catalogue as the transaction's role on its search path. */
export async function loadCatalogue(run: RunStatement): Promise<Catalogue> {
  const [row] = await run(catalogueSql, []);
  const rows = catalogueRows.parse(JSON.parse(String(row?.["catalogue"])));
  const names = new ColumnNames(rows.columns);
  const functions = rows.functions.map(toFunction);
  const tables = new Map(loadTables(rows, names, functions).map((table) => [table.oid, table]));
  return {
    role: rows.role,
    searchPath: rows.search_path,
    statementTimeoutMs: roleTimeout(rows.role_settings ?? []),
    schemas: new Map(rows.schemas.map((schema) => [schema.oid, toSchema(schema)])),
    tables,
    types: new Map(
      rows.types.map((type) => [
        type.oid,
        {
          oid: type.oid,
          name: type.name,
          category: type.category,
          elementOid: type.element_oid,
          tableOid: type.table_oid,
          usable: type.usable,
        },
      ]),
    ),
    enums: new Map(rows.enums.map((row) => [row.oid, toEnum(row)])),
    functions,
    foreignKeys: followableKeys(
      tables,
      rows.foreign_keys.map((key) => toForeignKey(key, names)),
    ),
  };
}

function toSchema(row: Rows["schemas"][number]): SchemaEntry {
  const directive = new DirectiveReader(row.comment);
  return {
    oid: row.oid,
    name: row.name,
    inflectNames: directive.isTrue("inflect_names"),
    maxRows: directive.rows("max_rows") ?? 30,
    introspection: directive.isTrue("introspection"),
  };
}

function toEnum(row: Rows["enums"][number]): SqlEnum {
  const directive = new DirectiveReader(row.comment);
  return {
    oid: row.oid,
    schemaOid: row.schema_oid,
    name: row.name,
    nameOverride: directive.text("name"),
    labels: row.labels ?? [],
    mappings: directive.mappings("mappings"),
    usable: row.usable,
  };
}

function toFunction(row: Rows["functions"][number]): SqlFunction {
  const directive = new DirectiveReader(row.comment);
  const defaults = argumentDefaults(row.defaults, row.default_count, row.argument_oids);
  return {
    name: row.name,
    schema: row.schema,
    schemaOid: row.schema_oid,
    arguments: row.argument_oids.map((typeOid, position) => ({
      typeOid,
      // `character` alone means one character; a value for it must not be cut before the function sees it.
      typeName: row.argument_types[position] === "character" ? "text" : (row.argument_types[position] ?? "text"),
      name: row.argument_names?.[position] || null,
      defaultValue: defaults[position],
    })),
    returnOid: row.return_oid,
    returnsSet: row.returns_set,
    volatile: row.volatility === "v",
    variadic: row.variadic,
    executable: row.executable,
    nameOverride: directive.text("name"),
    description: directive.text("description"),
  };
}

function toForeignKey(row: Rows["foreign_keys"][number], names: ColumnNames): ForeignKey {
  const directive = new DirectiveReader(row.comment);
  return {
    local: {
      tableOid: row.local_oid,
      columns: names.of(row.local_oid, row.local_columns),
      rowSecurity: row.local_security,
    },
    referenced: {
      tableOid: row.referenced_oid,
      columns: names.of(row.referenced_oid, row.referenced_columns),
      rowSecurity: row.referenced_security,
    },
    localName: directive.text("local_name"),
    foreignName: directive.text("foreign_name"),
  };
}

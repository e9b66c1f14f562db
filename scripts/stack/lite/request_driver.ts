import { PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from "kysely";
import type { CompiledQuery, DatabaseConnection, Dialect, Driver, QueryResult } from "kysely";

import type { MortalConnection } from "./mortal_connection.ts";
import { parseRow } from "./parse_row.ts";
import { requestContext } from "./request_context.ts";
import type { RequestContext } from "./request_context.ts";
import { wantsCsv } from "./wants_csv.ts";
import { WireArray } from "./wire_array.ts";
import { WireValue } from "./wire_value.ts";
import { COLUMNS, wrapInJson } from "./wrap_in_json.ts";

/**
 * Kysely over the one connection that serves a request. The transaction is the request's own, so nothing
 * here begins or ends one; every query of the library runs prepared, and rows come as JSON.
 */
export function requestDialect(reserved: MortalConnection): Dialect {
  const driver = new RequestDriver(new RequestConnection(reserved));
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => driver,
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  };
}

/**
 * After a write with an embedded table the library reads the written rows again by their keys and by the
 * filter of the write, which they need not meet any more.
 */
function forgetFilter(context: RequestContext): void {
  if (context.ast?.type === "update") delete context.ast.where;
}

function toWire(value: unknown): unknown {
  return value instanceof WireValue || value instanceof WireArray ? value.text : value;
}

class RequestDriver implements Driver {
  readonly #connection: DatabaseConnection;
  constructor(connection: DatabaseConnection) {
    this.#connection = connection;
  }
  async init(): Promise<void> {}
  async acquireConnection(): Promise<DatabaseConnection> {
    return this.#connection;
  }
  async beginTransaction(): Promise<void> {}
  async commitTransaction(): Promise<void> {}
  async rollbackTransaction(): Promise<void> {}
  async releaseConnection(): Promise<void> {}
  async destroy(): Promise<void> {}
}

class RequestConnection implements DatabaseConnection {
  readonly #reserved: MortalConnection;
  constructor(reserved: MortalConnection) {
    this.#reserved = reserved;
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    const context = requestContext.getStore();
    const csv = wantsCsv(context?.request);
    const wrapped = wrapInJson(query, csv, context?.stripNulls ?? false);
    const result = await this.#reserved.run(wrapped ?? query.sql, query.parameters.map(toWire), {
      prepare: true,
    });
    if (wrapped !== undefined) {
      const looksIntoJson = query.sql.includes("->");
      const rows = result.map((row) => parseRow(row[COLUMNS.json], looksIntoJson) as Row);
      if (context !== undefined) {
        context.rowCount = rows.length;
        if (query.query.kind !== "SelectQueryNode") forgetFilter(context);
      }
      if (csv && context !== undefined)
        context.records = rows.map((row, index) => ({ row, text: String(result[index]?.[COLUMNS.record]) }));
      return { rows, numAffectedRows: BigInt(rows.length) };
    }
    if (["INSERT", "UPDATE", "DELETE", "MERGE"].includes(result.command)) {
      return { rows: [...result] as Row[], numAffectedRows: BigInt(result.count) };
    }
    return { rows: [...result] as Row[] };
  }

  async *streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new Error("Streaming is not available on a request's connection.");
  }
}

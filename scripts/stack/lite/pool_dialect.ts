import { CompiledQuery, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from "kysely";
import type { DatabaseConnection, Dialect, Driver, QueryResult, TransactionSettings } from "kysely";

import type { ConnectionPool } from "./connection_pool.ts";
import type { MortalConnection } from "./mortal_connection.ts";

/** Kysely over the pool, for what the library does outside of a request's own transaction. */
export function poolDialect(pool: ConnectionPool): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new PoolDriver(pool),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  };
}

class PoolDriver implements Driver {
  readonly #pool: ConnectionPool;
  constructor(pool: ConnectionPool) {
    this.#pool = pool;
  }
  async init(): Promise<void> {}
  async acquireConnection(): Promise<PooledConnection> {
    return new PooledConnection(await this.#pool.acquire());
  }
  async beginTransaction(connection: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    const level = settings.isolationLevel === undefined ? "" : ` isolation level ${settings.isolationLevel}`;
    await connection.executeQuery(CompiledQuery.raw(`begin${level}`));
  }
  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw("commit"));
  }
  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw("rollback"));
  }
  async releaseConnection(connection: PooledConnection): Promise<void> {
    this.#pool.release(connection.inner);
  }
  async destroy(): Promise<void> {
    await this.#pool.close();
  }
}

class PooledConnection implements DatabaseConnection {
  readonly inner: MortalConnection;
  constructor(inner: MortalConnection) {
    this.inner = inner;
  }
  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    const result = await this.inner.run(query.sql, query.parameters, { prepare: true });
    const rows = [...result] as Row[];
    const writes = ["INSERT", "UPDATE", "DELETE", "MERGE"].includes(result.command);
    return writes ? { rows, numAffectedRows: BigInt(result.count) } : { rows };
  }
  async *streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new Error("Streaming is not available on a pooled connection.");
  }
}

import type postgres from "postgres";

import { actAs } from "./act_as.ts";
import { cloneDatabase } from "./clone_database.ts";
import { connect } from "./connect.ts";
import type { TestSql } from "./connect.ts";
import { ROOST_TEMPLATE } from "./test_postgres.ts";

/** A transaction of somebody. */
export type TestTransaction = postgres.TransactionSql<{ bigint: number; date: string }>;

/** A database of its own for one test file: Roost's schema, reference data, a clock that can be set. */
export type TestDatabase = {
  /** Address as role `postgres`. */
  readonly url: string;
  readonly superuserUrl: string;
  /** A pool as role `postgres`, who owns the schema: for building rows and for looking past the policies. */
  readonly sql: TestSql;
  /** One transaction as the API would run it for a signed-in person, or for a visitor (`null`). */
  asPerson<Result>(personId: string | null, work: (sql: TestTransaction) => Promise<Result>): Promise<Result>;
  /** One transaction as the API would run it for the secret key. */
  asService<Result>(work: (sql: TestTransaction) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
};

/** Clones Roost's template; `close` drops the clone. */
export async function createTestDatabase({ connections = 4 } = {}): Promise<TestDatabase> {
  const database = await cloneDatabase(ROOST_TEMPLATE);
  const sql = connect(database.url, connections);

  return {
    url: database.url,
    superuserUrl: database.superuserUrl,
    sql,
    ...actAs(sql),
    async close() {
      await sql.end({ timeout: 2 });
      await database.drop();
    },
  };
}

import type postgres from "postgres";

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

  const asRole = async <Result>(
    role: string,
    claims: Record<string, unknown>,
    work: (sql: TestTransaction) => Promise<Result>,
  ): Promise<Result> => {
    let result: { value: Result } | undefined;
    await sql.begin(async (transaction) => {
      await transaction`select set_config('request.jwt.claims', ${JSON.stringify({ role, ...claims })}, true)`;
      await transaction.unsafe(`set local role ${role}`);
      result = { value: await work(transaction) };
    });
    if (result === undefined) throw new Error("the transaction ended without a result");
    return result.value;
  };

  return {
    url: database.url,
    superuserUrl: database.superuserUrl,
    sql,
    async asPerson(personId, work) {
      if (personId === null) return asRole("anon", {}, work);
      const [account] = await sql<{ email: string | null }[]>`select email from auth.users where id = ${personId}`;
      return asRole("authenticated", { sub: personId, email: account?.email ?? "", aud: "authenticated" }, work);
    },
    asService: (work) => asRole("service_role", {}, work),
    async close() {
      await sql.end({ timeout: 2 });
      await database.drop();
    },
  };
}

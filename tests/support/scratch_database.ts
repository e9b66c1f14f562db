import { cloneDatabase } from "./clone_database.ts";
import { connect } from "./connect.ts";
import type { TestSql } from "./connect.ts";
import { EMPTY_TEMPLATE } from "./test_postgres.ts";

/** A database like a new project's: the platform's roles and schemas, nothing of Roost. */
export type ScratchDatabase = {
  readonly url: string;
  readonly superuserUrl: string;
  readonly sql: TestSql;
  close(): Promise<void>;
};

/** Clones the empty template; `close` drops the clone. */
export async function createScratchDatabase({ connections = 4 } = {}): Promise<ScratchDatabase> {
  const database = await cloneDatabase(EMPTY_TEMPLATE);
  const sql = connect(database.url, connections);
  return {
    url: database.url,
    superuserUrl: database.superuserUrl,
    sql,
    async close() {
      await sql.end({ timeout: 2 });
      await database.drop();
    },
  };
}

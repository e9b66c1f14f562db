import postgres from "postgres";

import { diffDatabases } from "../../database/drift/diff_databases.ts";
import { loadDeclaredSchema } from "../../database/schema/load_declared_schema.ts";
import { bootstrapDatabase } from "../../stack/postgres/bootstrap_database.ts";
import type { RunningPostgres } from "../../stack/postgres/start_postgres.ts";
import { fillReadModel } from "./fill_read_model.ts";

/**
 * Brings a kept marketplace to the declared schema, as a migration would, and makes its read model anew when need be. Far
 * quicker than all rows anew; a change that their rows forbid fails, and the folder has to go.
 */
export async function updateSchema(options: {
  readonly root: string;
  readonly server: RunningPostgres;
  readonly database: string;
  /** Whether the read model is made as it was before. */
  readonly keepsReadModel: boolean;
  readonly tell: (line: string) => void;
}): Promise<void> {
  const { root, server, database, keepsReadModel, tell } = options;
  const declared = "declared_schema";
  const sql = postgres(server.superuserUrl(database), { max: 1, onnotice: () => undefined });
  try {
    await sql.unsafe(`drop database if exists ${declared} with (force)`);
    await sql.unsafe(`create database ${declared}`);
    await bootstrapDatabase({ superuserUrl: server.superuserUrl(declared) });
    await sql.unsafe(`alter database ${declared} owner to postgres`);
    await loadDeclaredSchema({ root, databaseUrl: server.url(declared) });

    if (!keepsReadModel) await dropReadModel(sql);
    const difference = await diffDatabases({ root, from: server.url(database), to: server.url(declared) });
    tell(`applies ${difference.split("\n").length} lines of difference`);
    const owner = postgres(server.url(database), { max: 1, onnotice: () => undefined });
    await owner.unsafe(difference).simple();
    await owner.end({ timeout: 2 });
    await sql.unsafe(`drop database ${declared}`);
    if (!keepsReadModel) {
      tell("makes the read model of search anew");
      await fillReadModel(sql);
      await sql`vacuum (analyze)`;
    }
    await sql`checkpoint`;
  } finally {
    await sql.end({ timeout: 2 });
  }
}

/** What is made anew in any case is not converted. */
async function dropReadModel(sql: postgres.Sql): Promise<void> {
  const readModel = await sql<{ statement: string }[]>`
    select case relkind when 'r' then 'drop table ' else 'drop type ' end || oid::regclass || ' cascade' as statement
    from pg_class
    where relnamespace = 'private'::regnamespace and relkind in ('r', 'c') and relname like 'search\\_%'`;
  for (const { statement } of readModel) await sql.unsafe(statement);
}

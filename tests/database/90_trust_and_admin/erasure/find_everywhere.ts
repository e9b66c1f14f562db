import type { TestDatabase } from "../../../support/database.ts";

/** Where a text occurs, in whatever letters: `schema.table` of every row of every table that holds it. */
export async function findEverywhere(db: TestDatabase, text: string): Promise<string[]> {
  const tables = await db.sql<{ name: string }[]>`
    select format('%I.%I', nspname, relname) as name
    from pg_class join pg_namespace on pg_namespace.oid = relnamespace
    where relkind in ('r', 'p', 'm') and nspname in ('public', 'private', 'auth', 'storage', 'pgboss')
    order by 1`;
  const found: string[] = [];
  for (const { name } of tables) {
    const [row] = await db.sql.unsafe<{ n: number }[]>(
      `select count(*)::int as n from ${name} as source where strpos(lower(source::text), lower($1)) > 0`,
      [text],
    );
    if ((row?.n ?? 0) > 0) found.push(name);
  }
  return found;
}

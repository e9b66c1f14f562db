import type postgres from "postgres";

/** What was taken off a table, to be put back once it is full. */
export type SetAside = { readonly table: string; readonly statements: readonly string[] };

/**
 * Drops every index of tables, constraints that live by one included, but for primary keys that others point to: to build
 * one when the rows are there is many times faster.
 */
export async function setAsideIndexes(sql: postgres.Sql, tables: readonly string[]): Promise<SetAside[]> {
  // So that definitions name everything with its schema.
  await sql`set search_path = ''`;
  const kept: SetAside[] = [];
  for (const table of tables) {
    const constraints = await sql<{ name: string; definition: string }[]>`
      select quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
      from pg_constraint as kept
      where conrelid = ${table}::regclass
        and (
          contype in ('u', 'x')
          or contype = 'p' and not exists (select from pg_constraint where confrelid = kept.conrelid and contype = 'f')
        )
      order by conname`;
    const statements = constraints.map(
      ({ name, definition }) => `alter table ${table} add constraint ${name} ${definition}`,
    );
    for (const { name } of constraints) await sql.unsafe(`alter table ${table} drop constraint ${name}`);

    const indexes = await sql<{ name: string; definition: string }[]>`
      select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition
      from pg_index where indrelid = ${table}::regclass and not indisprimary order by 1`;
    for (const { name } of indexes) await sql.unsafe(`drop index ${name}`);
    kept.push({ table, statements: [...statements, ...indexes.map(({ definition }) => definition)] });
  }
  return kept;
}

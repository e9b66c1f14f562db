import type postgres from "postgres";

/** Makes what search looks through out of all other rows, as operators do after a bulk load. */
export async function fillReadModel(sql: postgres.Sql): Promise<void> {
  await sql`select private.fill_search_listings()`;
}

import type { TestDatabase } from "../database.ts";

/** A date so many days from the database's own today (UTC), as YYYY-MM-DD. */
export async function dayFromToday(db: Pick<TestDatabase, "sql">, days: number): Promise<string> {
  const [row] = await db.sql<[{ day: string }]>`
    select ((private.clock() at time zone 'UTC')::date + ${days}::integer)::text as day`;
  return row.day;
}

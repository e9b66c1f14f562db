import type { TestDatabase } from "../../../support/database.ts";

/** What an alert says. */
export type Alert = {
  readonly person_id: string;
  readonly search_name: string;
  readonly matches: number;
  readonly property_ids: readonly string[];
};

/** Saves a search as a person; returns its id. */
export async function saveSearch(
  db: TestDatabase,
  personId: string,
  name: string,
  criteria: Readonly<Record<string, unknown>>,
): Promise<string> {
  return db.asPerson(personId, async (sql) => {
    const [row] = await sql<
      [{ id: string }]
    >`select id from public.save_search(${name}, ${sql.json(criteria as never)})`;
    return row.id;
  });
}

/** Why searches could not be run the last time. */
export async function problems(db: TestDatabase): Promise<string[]> {
  const rows = await db.sql<{ problem: string }[]>`
    select problem from private.search_watches where problem is not null order by search_id`;
  return rows.map(({ problem }) => problem);
}

/** One run of the job in batches of this size, and the alerts that it wrote, in their order. */
export async function alertsOfRun(db: TestDatabase, batchSize = 2): Promise<Alert[]> {
  const [last] = await db.sql<[{ id: string | null }]>`select max(id::text) as id from public.notifications`;
  const [{ run }] = await db.sql<[{ run: string }]>`select private.next_alert_run()::text as run`;
  for (;;) {
    const [{ checked }] = await db.sql<[{ checked: number }]>`
      select checked from private.alert_saved_searches(${run}, ${batchSize})`;
    if (checked < batchSize) break;
  }
  return db.sql<Alert[]>`
    select
      person_id, data ->> 'search_name' as search_name, (data ->> 'matches')::int as matches,
      array(select match ->> 'property_id' from jsonb_array_elements(data -> 'properties') as match) as property_ids
    from public.notifications
    where kind = 'saved_search_matched' and (${last.id}::text is null or id::text > ${last.id})
    order by id`;
}

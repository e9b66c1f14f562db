import { afterAll, beforeEach, expect, test } from "vitest";

import { aPerson } from "../../../support/builders/a_person.ts";
import { aProperty } from "../../../support/builders/a_property.ts";
import { createTestDatabase } from "../../../support/database.ts";
import type { TestDatabase } from "../../../support/database.ts";
import { alertsOfRun, problems, saveSearch } from "./alerts.ts";

let db: TestDatabase = await createTestDatabase();
let ada: string;
beforeEach(async () => {
  await db.close();
  db = await createTestDatabase({ connections: 8 });
  ada = (await aPerson(db)).id;
});
afterAll(() => db.close());

const alerts = async (): Promise<number> =>
  (await db.sql`select from public.notifications where kind = 'saved_search_matched'`).length;

test("runs at the same time tell each search once", async () => {
  for (let number = 0; number < 12; number += 1) await saveSearch(db, ada, `Search ${number}`, { query: "evora" });
  await aProperty(db);
  await Promise.all([alertsOfRun(db), alertsOfRun(db), alertsOfRun(db)]);
  expect(await alerts()).toBe(12);
});

test("a batch that is cut off leaves nothing behind, and is done again", async () => {
  await saveSearch(db, ada, "Evora", { query: "evora" });
  await aProperty(db);
  const cutOff = db.sql.begin(async (sql) => {
    await sql`select private.alert_saved_searches(private.next_alert_run(), 10)`;
    throw new Error("the worker died");
  });
  await expect(cutOff).rejects.toThrow("the worker died");
  expect(await db.sql`select from pgboss.job where name = 'send_mail'`).toHaveLength(0);
  expect(await alertsOfRun(db)).toHaveLength(1);
});

test("a run that had no time for all goes on with those that waited longest", async () => {
  for (const name of ["first", "second", "third"]) await saveSearch(db, ada, name, { query: "evora" });
  const lookAtOne = () => db.sql`select private.alert_saved_searches(private.next_alert_run(), 1)`;
  await aProperty(db);
  await lookAtOne();
  await lookAtOne();
  await lookAtOne();
  expect(await alerts()).toBe(3);
});

test("a search that can't be run says why, and keeps no other waiting", async () => {
  const id = await saveSearch(db, ada, "Broken", { query: "evora" });
  await saveSearch(db, ada, "Whole", { query: "evora" });
  await db.sql`update public.saved_searches set criteria = '{"adults": "many"}' where id = ${id}`;
  await aProperty(db);
  expect((await alertsOfRun(db)).map((alert) => alert.search_name)).toEqual(["Whole"]);
  expect(await problems(db)).toEqual(["search: the criteria are not valid"]);
});

test("a search that fails and should not is counted, so that the job fails too", async () => {
  await saveSearch(db, ada, "Evora", { query: "evora" });
  await saveSearch(db, ada, "Price", { query: "evora", max_price: 20_000 });
  await aProperty(db);
  await db.sql`
    create or replace function private.price_condition(request private.search_request) returns text language sql
    begin atomic select case when request.max_price is not null then 'no such column' end; end`;
  const run = await db.sql`select checked, failed from private.alert_saved_searches(private.next_alert_run(), 10)`;
  expect(run).toEqual([{ checked: 2, failed: 1 }]);
  expect(await alerts()).toBe(1);
});

test("of a search that matched more than is remembered, what was there is never told as new", async () => {
  const id = await saveSearch(db, ada, "Wide", { query: "evora" });
  const old = await aProperty(db);
  await db.sql`update private.search_watches set is_wide = true where search_id = ${id}`;
  await db.sql`update public.properties set published_at = now() - interval '1 day' where id = ${old.id}`;
  expect(await alertsOfRun(db)).toEqual([]);
  const young = await aProperty(db);
  const dear = await aProperty(db, { base_price: 900_000 });
  await db.sql`update public.saved_searches set criteria = '{"query": "evora", "max_price": 800000}' where id = ${id}`;
  expect(await alertsOfRun(db)).toMatchObject([{ property_ids: [young.id] }]);

  // What begins to match later is told within two weeks of its publication.
  await db.sql`update public.properties set base_price = 10_000 where id = ${dear.id}`;
  await db.sql`select private.set_clock(now() + interval '15 days')`;
  expect(await alertsOfRun(db)).toEqual([]);
  await db.sql`select private.set_clock(now() + interval '13 days')`;
  expect(await alertsOfRun(db)).toMatchObject([{ property_ids: [dear.id] }]);
});

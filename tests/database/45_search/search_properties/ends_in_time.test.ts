import { afterAll, beforeAll, expect, test } from "vitest";

import { createTestDatabase } from "../../../support/database.ts";
import type { TestDatabase } from "../../../support/database.ts";
import { manyProperties } from "./many_properties.ts";
import { NOW, search } from "./search.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
  await db.sql`select private.set_clock(${NOW})`;
  await manyProperties(db, 300);
}, 60_000);
afterAll(() => db.close());

/** Puts another function in the place of private.price_stays, which sells nothing and takes its time. */
async function slowPrices(seconds: number): Promise<void> {
  await db.sql.unsafe(`
    create or replace function private.price_stays(
      property_ids uuid[], check_ins date[], check_outs date[], adults integer, children integer, infants integer, pets integer
    )
    returns table (
      property_id uuid, check_in date, check_out date, is_bookable boolean, nightly_amount bigint, total_amount bigint, currency text
    )
    language plpgsql
    stable
    security definer
    set search_path = ''
    as $$ begin perform pg_sleep(${seconds}); end; $$`);
}

const dates = { check_in: "2026-04-06", check_out: "2026-04-09" };

test("a search that takes 5 seconds in many steps ends with its own error", async () => {
  await slowPrices(0.7);
  const from = performance.now();
  await expect(search(db, { ...dates, page_size: 5 })).rejects.toMatchObject({ code: "RV003" });
  expect(performance.now() - from).toBeLessThan(15_000);
}, 60_000);

test("so does one that statement_timeout ends within a step", async () => {
  await slowPrices(30);
  const outcome = db.asPerson(null, async (sql) => {
    await sql`set local statement_timeout = '2500ms'`;
    return sql`select public.search_properties(check_in => ${dates.check_in}, check_out => ${dates.check_out})`;
  });
  await expect(outcome).rejects.toMatchObject({ code: "RV003" });
}, 60_000);

test("a search that somebody cancels is cancelled", async () => {
  await slowPrices(30);
  const outcome = db.asPerson(null, async (sql) => {
    await sql`set local statement_timeout = '300ms'`;
    return sql`select public.search_properties(check_in => ${dates.check_in}, check_out => ${dates.check_out})`;
  });
  await expect(outcome).rejects.toMatchObject({ code: "57014" });
}, 60_000);

test("a page examines a thousand candidates at most: it may be short, and goes on after them", async () => {
  await slowPrices(0);
  let cursor: string | null = null;
  let pages = 0;
  await db.sql`
    insert into public.properties (host_id, status, title, property_type, currency, base_price, city, country, latitude, longitude)
    select host_id, 'published', 'Room ' || n, 'house', 'EUR', 5000, 'Faro', 'PT', 37 + n / 5000.0, -7.9
    from generate_series(1, 1300) as n, (select host_id from public.properties limit 1) as host`;
  do {
    const page: Awaited<ReturnType<typeof search>> = await search(db, {
      ...dates,
      ...(cursor === null ? {} : { cursor }),
    });
    expect(page.items).toEqual([]);
    cursor = page.next_cursor;
    pages += 1;
  } while (cursor !== null && pages < 10);
  expect(pages).toBe(2);
}, 60_000);

test("PostgREST sets the door's statement_timeout before it calls", async () => {
  const [door] = await db.sql<[{ settings: string[] }]>`
    select proconfig as settings from pg_proc where oid = (select oid from pg_proc where proname = 'search_properties' and pronamespace = 'public'::regnamespace)`;
  expect(door.settings).toContain("statement_timeout=5s");
});

import { afterAll, beforeAll, expect, test } from "vitest";

import { createTestDatabase } from "../../../support/database.ts";
import type { TestDatabase } from "../../../support/database.ts";
import { outcomeOf } from "../../../support/outcome_of.ts";
import { manyProperties } from "./many_properties.ts";
import { NOW } from "./search.ts";

let db: TestDatabase;
let ids: readonly string[];
beforeAll(async () => {
  db = await createTestDatabase({ connections: 8 });
  await db.sql`select private.set_clock(${NOW})`;
  ids = await manyProperties(db, 12);
}, 60_000);
afterAll(() => db.close());

/** Rows of the read model that differ from what they come from. */
async function differences(): Promise<readonly unknown[]> {
  return db.sql`
    (select 'kept' as side, * from private.search_listings except select 'kept', * from private.search_listing_sources)
    union all
    (select 'true', * from private.search_listing_sources except select 'true', * from private.search_listings)
    union all
    select 'words', listing.* from private.search_listings as listing
    where not exists (
      select from private.search_documents as text join public.properties as property on property.id = text.property_id
      where text.property_id = listing.property_id and text.document = private.listing_document(property))`;
}

/** Cells whose counts are not those of the listings. */
async function miscounted(): Promise<readonly unknown[]> {
  return db.sql`
    select level, cell, sum(listings) from (
      select level::int, cell, listings from private.search_cells
      union all
      select level, cell >> level, -1 from private.search_listings cross join generate_series(6, 18, 4) as level
    ) as counted group by level, cell having sum(listings) <> 0`;
}

test.each([
  [
    "prices",
    `update public.properties set base_price = 777, weekend_price = 999, cleaning_fee = 5, weekly_discount_percent = 30`,
  ],
  [
    "terms",
    `update public.properties set min_nights = 2, max_nights_by_weekday = '{9,9,9,9,9,9,700}', min_nights_by_weekday = '{1,2,3,4,5,6,7}', check_in_weekdays = '{1,6}'`,
  ],
  [
    "words and place",
    `update public.properties set title = 'Casa', city = 'Faro', latitude = 37.01, longitude = -7.93`,
  ],
  [
    "a rule",
    `insert into public.calendar_rules (property_id, from_date, to_date, nightly_price, min_nights, max_nights, advance_notice_days, booking_window_months)
    select id, '2026-06-01', '2026-06-08', 100, 1, 720, 0, 24 from public.properties`,
  ],
  ["a changed rule", "update public.calendar_rules set nightly_price = 123456"],
  ["a rule that is over", "update public.calendar_rules set from_date = '2026-01-01', to_date = '2026-02-01'"],
  ["no rule", "delete from public.calendar_rules"],
  [
    "a promotion",
    `insert into public.promotions (property_id, name, percent, stay_from, stay_to) select id, 'x', 55, '2026-06-01', '2026-07-01' from public.properties`,
  ],
  ["no promotion", "delete from public.promotions"],
  [
    "amenities",
    `insert into public.property_amenities (property_id, amenity) select id, code from public.properties, public.amenities on conflict do nothing`,
  ],
  ["fewer amenities", "delete from public.property_amenities where amenity in ('wifi', 'sauna')"],
  ["an amenity for another", "update public.property_amenities set amenity = 'wifi' where amenity = 'pool'"],
  [
    "pictures",
    `insert into public.property_photos (property_id, path, state) select id, id || '/1.png', 'ready' from public.properties`,
  ],
  ["a picture that isn't ready", "update public.property_photos set state = 'pending'"],
  ["no picture", "delete from public.property_photos"],
  [
    "languages and verification",
    "update public.profiles set languages = '{pt-BR,en}', verification_state = 'verified'",
  ],
  [
    "nights",
    `insert into public.occupancies (property_id, stay, kind) select id, daterange('2026-04-01', '2026-04-05'), 'block' from public.properties`,
  ],
  ["nights moved", "update public.occupancies set stay = daterange('2026-04-03', '2026-04-09')"],
  [
    "nights for another",
    `update public.occupancies set property_id = (select min(id::text)::uuid from public.properties), stay = daterange('2026-09-01', '2026-09-02')
    where property_id = (select max(id::text)::uuid from public.properties)`,
  ],
  ["nights given back", "delete from public.occupancies where kind = 'block'"],
  [
    "nights long past are not kept",
    `insert into public.occupancies (property_id, stay, kind) select id, daterange('2025-04-01', '2026-03-09'), 'block' from public.properties`,
  ],
  ["paused", "update public.properties set status = 'paused' where latitude > 0"],
  ["published again", "update public.properties set status = 'published'"],
  ["removed", "delete from public.properties where id = (select max(id::text)::uuid from public.properties)"],
  ["all computed anew", "select private.fill_search_listings()"],
])("search follows: %s", async (_, statement) => {
  await db.sql.unsafe(statement);
  expect(await differences()).toEqual([]);
  expect(await miscounted()).toEqual([]);
});

test("search follows hosts, guests and calendars that write at once, and nobody waits for ever", async () => {
  const pick = (number: number): string => ids[number % (ids.length - 1)] ?? "";
  const outcomes = await Promise.all(
    Array.from({ length: 240 }, async (_unused, number) => {
      const id = pick(number * 7);
      const day = `2026-${String(5 + (number % 7)).padStart(2, "0")}-${String(1 + ((number * 5) % 27)).padStart(2, "0")}`;
      switch (number % 6) {
        case 0:
          return outcomeOf(
            db.sql`insert into public.occupancies (property_id, stay, kind) values (${id}, daterange(${day}, ${day}::date + 2), 'block') on conflict do nothing`,
          );
        case 1:
          return outcomeOf(db.sql`delete from public.occupancies where property_id = ${id} and stay @> ${day}::date`);
        case 2:
          return outcomeOf(
            db.sql`insert into public.calendar_rules (property_id, from_date, to_date, nightly_price) values (${id}, ${day}, ${day}::date + 3, ${100 + number}) on conflict do nothing`,
          );
        case 3:
          return outcomeOf(db.sql`update public.properties set base_price = ${1000 + number} where id = ${id}`);
        case 4:
          return outcomeOf(
            db.sql`delete from public.property_amenities where property_id in (${id}, ${pick(number * 11)}) and amenity = ${number % 4 === 0 ? "wifi" : "kitchen"}`,
          );
        default:
          return outcomeOf(
            db.sql`update public.properties set status = case status when 'paused' then 'published' else 'paused' end::public.property_status where id = ${id}`,
          );
      }
    }),
  );
  expect(outcomes.filter((outcome) => outcome !== "done" && outcome !== "23P01")).toEqual([]);
  expect(await differences()).toEqual([]);
  expect(await miscounted()).toEqual([]);
}, 60_000);

test("no index has the nights, so that a booking changes the row in place", async () => {
  const indexed = await db.sql<{ name: string }[]>`
    select distinct attribute.attname as name
    from pg_index as known
    join pg_depend as use on use.classid = 'pg_class'::regclass and use.objid = known.indexrelid
      and use.refclassid = 'pg_class'::regclass and use.refobjid = known.indrelid
    join pg_attribute as attribute on attribute.attrelid = known.indrelid and attribute.attnum = use.refobjsubid
    where known.indrelid = 'private.search_listings'::regclass`;
  expect(indexed.map(({ name }) => name)).toContain("score");
  expect(indexed.map(({ name }) => name)).not.toContain("unavailable");
});

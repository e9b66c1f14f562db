import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";

import { aProperty } from "../../../support/builders/a_property.ts";
import { createTestDatabase } from "../../../support/database.ts";
import type { TestDatabase } from "../../../support/database.ts";
import { NOW } from "../search_properties/search.ts";
import { clustersOf, facetsOf } from "./ask.ts";

const copies = 12_000;

let db: TestDatabase;
// Twelve thousand of the same house in a row from west to east, every third of them a villa.
beforeAll(async () => {
  db = await createTestDatabase();
  await db.sql`select private.set_clock(${NOW})`;
  const { id } = await aProperty(db);
  const superuser = postgres(db.superuserUrl, { max: 1, onnotice: () => undefined });
  await superuser`set session_replication_role = replica`;
  await superuser`
    create temporary table copies as
    select number, gen_random_uuid() as id, number * 0.0001 as longitude,
      case when number % 3 = 0 then 'villa' else 'house' end as property_type, 5000 + number as price
    from generate_series(1, ${copies}) as number`;
  await superuser`
    insert into public.properties
    select made.*
    from public.properties as original, copies as copy, lateral jsonb_populate_record(
      original, to_jsonb(copy) || jsonb_build_object('latitude', 40, 'base_price', copy.price)
    ) as made
    where original.id = ${id}`;
  // The read model as the triggers would write it.
  await superuser`
    insert into private.search_listings
    select made.*
    from private.search_listings as original, copies as copy, lateral jsonb_populate_record(
      original, to_jsonb(copy) || jsonb_build_object(
        'property_id', copy.id, 'latitude', 40, 'nightly_price', copy.price, 'lowest_night', copy.price,
        'highest_night', copy.price, 'floor_price', 0
      )
    ) as made
    where original.property_id = ${id}`;
  await superuser`delete from private.search_listings where property_id = ${id}`;
  await superuser`analyze private.search_listings`;
  await superuser.end();
}, 120_000);
afterAll(() => db.close());

const dates = { check_in: "2026-04-06", check_out: "2026-04-09" };
const tenth = { west: 0, south: 39, east: 0.12, north: 41 };

test("a thousand are asked for their price; of more the read model is counted, and said not to be exact", async () => {
  const narrow = { west: 0, south: 39, east: 0.05, north: 41, ...dates };
  expect(await facetsOf(db, narrow)).toMatchObject({ total: 500, is_exact: true });
  expect(await clustersOf(db, narrow)).toMatchObject({ total: 500, is_exact: true });
  const wider = { ...tenth, ...dates };
  expect(await facetsOf(db, wider)).toMatchObject({ total: 1200, is_exact: false });
  expect(await clustersOf(db, wider)).toMatchObject({ total: 1200, is_exact: false });
});

test("without dates the read model is exact", async () => {
  const facets = await facetsOf(db, tenth);
  expect(facets).toMatchObject({
    total: 1200,
    is_exact: true,
    property_type: [
      { value: "house", count: 800 },
      { value: "villa", count: 400 },
    ],
  });
  expect(facets.price_histogram?.buckets).toHaveLength(20);
  expect(facets.price_histogram?.buckets[0]).toEqual({ from: 5001, to: 5060, count: 59 });
  expect(await clustersOf(db, {})).toMatchObject({ total: copies, is_exact: true });
});

test("of more than ten thousand, facets are estimated from a sample", async () => {
  const facets = await facetsOf(db, {});
  expect(facets.is_exact).toBe(false);
  expect(facets.total / copies).toBeCloseTo(1, 0);
  const share = (value: string): number =>
    (facets.property_type.find((counted) => counted.value === value)?.count ?? 0) / facets.total;
  expect(share("villa")).toBeCloseTo(1 / 3, 1);
  expect(share("house")).toBeCloseTo(2 / 3, 1);
});

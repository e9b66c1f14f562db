import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";

import { aHost } from "../../../support/builders/a_host.ts";
import { aProperty } from "../../../support/builders/a_property.ts";
import { createTestDatabase } from "../../../support/database.ts";
import type { TestDatabase } from "../../../support/database.ts";
import { outcomeOf } from "../../../support/outcome_of.ts";
import type { Place } from "../suggest_places/suggest.ts";

const porto = { city: "Porto", region: "Norte", country: "PT", latitude: 41.15, longitude: -8.61 };
const braga = { city: "Braga", country: "PT", latitude: 41.55, longitude: -8.42 };
const lyon = { city: "Lyon", country: "FR", latitude: 45.76, longitude: 4.84 };

let db: TestDatabase;
let host_id: string;
let ids: readonly string[];
beforeAll(async () => {
  db = await createTestDatabase({ connections: 12 });
  host_id = (await aHost(db)).id;
}, 60_000);
afterAll(() => db.close());
beforeEach(async () => {
  await db.sql`update public.properties set status = 'removed'`;
  const rows = [];
  for (const address of [porto, porto, porto, braga, lyon, lyon]) rows.push(await aProperty(db, { host_id, address }));
  ids = rows.map(({ id }) => id);
});

async function popular(
  country: string | null = null,
  pageSize = 12,
): Promise<readonly (Place & { readonly cover_path: string | null })[]> {
  return db.asPerson(null, async (sql) => {
    const [row] = await sql<[{ cities: (Place & { cover_path: string | null })[] }]>`
      select public.popular_cities(${country}, ${pageSize}) as cities`;
    return row.cities;
  });
}
const counts = async (...asked: Parameters<typeof popular>): Promise<unknown> =>
  (await popular(...asked)).map(({ city, properties }) => [city, properties]);

test("the fullest first, of all countries or of one", async () => {
  expect(await counts()).toEqual([
    ["Porto", 3],
    ["Lyon", 2],
    ["Braga", 1],
  ]);
  expect(await counts("PT")).toEqual([
    ["Porto", 3],
    ["Braga", 1],
  ]);
  expect(await counts("pt", 1)).toEqual([["Porto", 3]]);
  expect(await counts("DE")).toEqual([]);
});

test("each with its centre and a box", async () => {
  const [city] = await popular();
  expect(city).toMatchObject({ kind: "city", city: "Porto", region: "Norte", country: "PT", country_name: "Portugal" });
  expect(ids.map((id) => `${id}/1.png`)).toContain(city?.cover_path);
  expect(city?.latitude).toBeCloseTo(porto.latitude, 1);
  expect(city?.longitude).toBeCloseTo(porto.longitude, 1);
  const { west, south, east, north } = city?.box ?? { west: 0, south: 0, east: 0, north: 0 };
  expect(west < porto.longitude && porto.longitude < east && south < porto.latitude && porto.latitude < north).toBe(
    true,
  );
});

test("paused, moved and published again", async () => {
  await db.sql`update public.properties set status = 'paused' where id = ${ids[0] ?? ""}`;
  expect(await counts("PT")).toEqual([
    ["Porto", 2],
    ["Braga", 1],
  ]);
  await db.sql`update public.properties set city = 'Braga', latitude = 41.55, longitude = -8.42 where id = ${ids[1] ?? ""}`;
  expect(await counts("PT")).toEqual([
    ["Braga", 2],
    ["Porto", 1],
  ]);
  await db.sql`update public.properties set status = 'published' where id = ${ids[0] ?? ""}`;
  await db.sql`update public.properties set title = 'Another title' where id = ${ids[0] ?? ""}`;
  expect(await counts("PT")).toEqual([
    ["Porto", 2],
    ["Braga", 2],
  ]);
  await db.sql`update public.properties set city = 'Oporto', region = null, latitude = 41.16, longitude = -8.6 where id = ${ids[1] ?? ""}`;
  expect(await counts("PT")).toEqual([
    ["Porto", 3],
    ["Braga", 1],
  ]);
});

test("hosts who publish at once neither wait for each other nor are miscounted", async () => {
  const hosts = await Promise.all(Array.from({ length: 8 }, () => db.sql.reserve()));
  try {
    const drafts = await db.sql<{ id: string }[]>`
      update public.properties set status = 'paused' where id = any (${ids as string[]}) returning id`;
    expect(await counts()).toEqual([]);
    // All have published, in opposite orders of the cities, before the first commits.
    const publish = async (sql: (typeof hosts)[number], index: number): Promise<void> => {
      await sql`begin`;
      await sql`set local statement_timeout = '5s'`;
      await sql`update public.properties set status = 'published' where id = ${drafts[index]?.id ?? ""}`;
    };
    for (const [index, sql] of hosts.slice(0, 6).entries()) await publish(sql, index);
    for (const sql of hosts.slice(0, 6).toReversed()) await sql`commit`;
    expect(await counts()).toEqual([
      ["Porto", 3],
      ["Lyon", 2],
      ["Braga", 1],
    ]);
    const [pending] = await db.sql`select count(*)::integer as count from private.place_changes`;
    expect(pending?.["count"], "some of them found the city taken").toBeGreaterThan(0);
  } finally {
    for (const sql of hosts) sql.release();
  }
  // Who comes next counts what was left.
  await aProperty(db, { host_id, address: porto });
  expect(await counts("PT", 1)).toEqual([["Porto", 4]]);
  expect(
    await db.sql`select change.* from private.place_changes as change join private.places as place on place.id = place_id where key = 'porto'`,
  ).toEqual([]);
});

test("counted anew after a bulk load, places come out the same, with the name most hosts use", async () => {
  const [before] = await db.sql`select id from private.places where key = 'porto'`;
  await db.sql`update private.places set property_count = 77, latitude = 0, name = 'Puerto'`;
  await db.sql.begin(async (sql) => {
    await sql`alter table public.properties disable trigger properties_places`;
    await sql`update public.properties set city = 'Aveiro', latitude = 40.64, longitude = -8.65 where id = ${ids[3] ?? ""}`;
    await sql`alter table public.properties enable trigger properties_places`;
  });
  await db.sql`select private.fill_places()`;
  expect(await counts()).toEqual([
    ["Porto", 3],
    ["Lyon", 2],
    ["Aveiro", 1],
  ]);
  const [after] = await db.sql`select id, latitude from private.places where key = 'porto'`;
  expect(after?.["id"]).toBe(before?.["id"]);
  expect(after?.["latitude"]).toBeCloseTo(porto.latitude, 1);
});

test("a page of 1 to 50, of a country that there is", async () => {
  expect(await outcomeOf(popular(null, 0))).toBe("RV001");
  expect(await outcomeOf(popular(null, 51))).toBe("RV001");
  expect(await outcomeOf(popular("ZZ"))).toBe("RV001");
  expect(await outcomeOf(popular("Portugal"))).toBe("RV001");
  expect(await outcomeOf(popular(""))).toBe("RV001");
});

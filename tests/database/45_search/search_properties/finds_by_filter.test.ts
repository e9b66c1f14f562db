import { afterAll, beforeAll, expect, test } from "vitest";

import { aProperty } from "../../../support/builders/a_property.ts";
import type { PropertyOverrides } from "../../../support/builders/a_property.ts";
import { createTestDatabase } from "../../../support/database.ts";
import type { TestDatabase } from "../../../support/database.ts";
import { NOW, search } from "./search.ts";

const properties: Readonly<Record<string, PropertyOverrides>> = {
  cheap: { base_price: 5000, max_guests: 2, included_guests: 2 },
  dear: { base_price: 30000, max_guests: 8, property_type: "villa" },
  pets: { pets_allowed: true, address: { city: "Beja", latitude: 38.015, longitude: -7.863 } },
  fiji: {
    address: { city: "Taveuni", country: "FJ", latitude: -16.85, longitude: 179.95 },
    title: "Bure on the date line",
  },
  taveuni: { address: { city: "Somosomo", country: "FJ", latitude: -16.77, longitude: -179.97 } },
  draft: { status: "draft" },
  paused: { status: "paused" },
};

let db: TestDatabase;
const name = new Map<string, string>();
beforeAll(async () => {
  db = await createTestDatabase();
  await db.sql`select private.set_clock(${NOW})`;
  for (const [key, overrides] of Object.entries(properties)) name.set((await aProperty(db, overrides)).id, key);
  const id = [...name].find(([, key]) => key === "dear")?.[0] ?? "";
  await db.sql`insert into public.property_amenities (property_id, amenity) values (${id}, 'pool'), (${id}, 'wifi')`;
});
afterAll(() => db.close());

const dates = { check_in: "2026-04-06", check_out: "2026-04-09" };
const evora = { west: -8.2, south: 38.3, east: -7.7, north: 38.8 };

test.each<[string, Record<string, unknown>, string[]]>([
  ["everything published", {}, ["cheap", "dear", "fiji", "pets", "taveuni"]],
  ["a box", evora, ["cheap", "dear"]],
  ["a box over the date line", { west: 179, south: -18, east: -179, north: -16 }, ["fiji", "taveuni"]],
  ["a circle of 10 km by default", { near_lat: 38.57, near_lng: -7.9 }, ["cheap", "dear"]],
  ["a wider circle", { near_lat: 38.57, near_lng: -7.9, radius_m: 80_000 }, ["cheap", "dear", "pets"]],
  ["the name of a city without its accent", { query: "evora" }, ["cheap", "dear"]],
  ["the name of a city, mistyped", { query: "Evorra" }, ["cheap", "dear"]],
  ["the name of a country", { query: "portugal" }, ["cheap", "dear", "pets"]],
  ["words of the title", { query: "bure date" }, ["fiji"]],
  ["quotes and signs do no harm", { query: "'; drop table -- \" \\ % & | ! ( :*" }, []],
  ["a party", { ...evora, adults: 3 }, ["dear"]],
  ["children count", { ...evora, adults: 2, children: 1 }, ["dear"]],
  ["infants do not", { ...evora, adults: 2, infants: 3 }, ["cheap", "dear"]],
  ["pets", { pets: 1 }, ["pets"]],
  ["a type", { property_types: ["villa", "castle"] }, ["dear"]],
  ["all of the amenities", { amenities: ["wifi", "pool"] }, ["dear"]],
  ["an amenity more", { amenities: ["wifi", "pool", "sauna"] }, []],
  ["at least so much a night", { ...evora, min_price: 10_000 }, ["dear"]],
  ["at most so much a night", { ...evora, max_price: 10_000 }, ["cheap"]],
  ["dates", { ...evora, ...dates }, ["cheap", "dear"]],
  ["dates with a price", { ...evora, ...dates, max_price: 5000 }, ["cheap"]],
  ["empty lists ask for nothing", { ...evora, property_types: [], amenities: [] }, ["cheap", "dear"]],
])("%s", async (_, asked, found) => {
  const result = await search(db, asked);
  expect(result.items.map((item) => name.get(item.id)).sort()).toEqual(found);
  expect(result.next_cursor).toBe(null);
});

test.each<[string, Record<string, unknown>, string]>([
  ["half a box", { west: 1, south: 1 }, "RV001"],
  ["a box upside down", { ...evora, south: 40, north: 39 }, "RV001"],
  ["the whole world", { west: -180, south: -90, east: 180, north: 90 }, "RV001"],
  ["not a number", { near_lat: "NaN", near_lng: 0 }, "RV001"],
  ["a circle of the size of the earth", { near_lat: 0, near_lng: 0, radius_m: 1e7 }, "RV001"],
  ["a box and a circle", { ...evora, near_lat: 0, near_lng: 0 }, "RV001"],
  ["a page of 51", { page_size: 51 }, "RV001"],
  ["a page of none", { page_size: 0 }, "RV001"],
  ["an order that there is not", { sort: "random" }, "RV001"],
  ["by distance from nowhere", { sort: "distance" }, "RV001"],
  ["nobody", { adults: 0 }, "RV001"],
  ["a negative price", { min_price: -1 }, "RV001"],
  ["a cursor that is none", { cursor: "abc" }, "RV001"],
  ["a cursor of nonsense", { cursor: "////" }, "RV001"],
  ["arrival without departure", { check_in: "2026-04-06" }, "RV001"],
  ["departure before arrival", { check_in: "2026-04-06", check_out: "2026-04-01" }, "RC001"],
  ["the past", { check_in: "2026-02-06", check_out: "2026-02-09" }, "RC001"],
  ["for ever", { check_in: "2026-04-06", check_out: "infinity" }, "RC001"],
])("refused: %s", async (_, asked, code) => {
  await expect(search(db, asked)).rejects.toMatchObject({ code });
});

test("search follows what happens to a property in the same transaction", async () => {
  const property = await aProperty(db, { address: { city: "Elvas", latitude: 38.88, longitude: -7.16 } });
  const found = async (more: Record<string, unknown> = {}): Promise<number> =>
    (await search(db, { query: "elvas", ...more })).items.length;
  expect(await found(dates)).toBe(1);
  await db.asPerson(
    property.host_id,
    (sql) => sql`select public.block_dates(${property.id}, '2026-04-08', '2026-04-10')`,
  );
  expect(await found(dates)).toBe(0);
  expect(await found()).toBe(1);
  await db.asPerson(
    property.host_id,
    (sql) => sql`select public.unblock_dates(${property.id}, '2026-04-08', '2026-04-10')`,
  );
  expect(await found(dates)).toBe(1);
  await db.asPerson(property.host_id, (sql) => sql`select public.pause_property(${property.id})`);
  expect(await found()).toBe(0);
});

test("null stands for what is not given", async () => {
  const nothing = { adults: null, children: null, infants: null, pets: null, sort: null, page_size: null, query: null };
  expect((await search(db, { ...evora, ...nothing })).items).toHaveLength(2);
});

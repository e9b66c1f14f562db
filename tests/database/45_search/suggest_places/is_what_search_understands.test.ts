import { afterAll, beforeAll, expect, test } from "vitest";

import { aHost } from "../../../support/builders/a_host.ts";
import { aProperty } from "../../../support/builders/a_property.ts";
import { createTestDatabase } from "../../../support/database.ts";
import type { TestDatabase } from "../../../support/database.ts";

const cities = [
  { city: "Lisbon", country: "PT", latitude: 38.72, longitude: -9.14 },
  { city: "Roma", country: "IT", latitude: 41.9, longitude: 12.5 },
  { city: "Romeoville", region: "Illinois", country: "US", latitude: 41.65, longitude: -88.09 },
  { city: "Paris", country: "FR", latitude: 48.85, longitude: 2.35 },
  { city: "Paris", region: "Texas", country: "US", latitude: 33.66, longitude: -95.55 },
  { city: "Poole", country: "GB", latitude: 50.7, longitude: -1.98 },
  { city: "München", country: "DE", latitude: 48.14, longitude: 11.58 },
  { city: "São Paulo", region: "SP", country: "BR", latitude: -23.5, longitude: -46.6 },
];

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
  const { id: host_id } = await aHost(db);
  for (const address of cities) await aProperty(db, { host_id, address });
}, 60_000);
afterAll(() => db.close());

test.each<[string, readonly string[] | null]>([
  ["Lisbon", ["Lisbon PT"]],
  ["lisboa", ["Lisbon PT"]],
  ["Lissabon, Portugal", ["Lisbon PT"]],
  ["lisbon pt", null],
  ["lisbon, pt", ["Lisbon PT"]],
  ["Lisbno", ["Lisbon PT"]],
  ["Lisbno, Portugal", ["Lisbon PT"]],
  ["Lisbno, Spain", null],
  // Its beginning is for suggestions: who searches for it has typed it to the end.
  ["lisb", null],
  ["Rome", ["Roma IT"]],
  ["Romm", ["Roma IT"]],
  ["Monaco di Baviera", ["München DE"]],
  ["Muenchen", ["München DE"]],
  ["Munchen", ["München DE"]],
  ["sao paolo", ["São Paulo BR"]],
  ["San Paolo", ["São Paulo BR"]],
  ["Paris", ["Paris FR", "Paris US"]],
  ["prais", ["Paris FR", "Paris US"]],
  ["Paris, Texas", ["Paris US"]],
  ["paris france", ["Paris FR"]],
  ["poole", ["Poole GB"]],
  // A word for what properties have is not a mistyped city.
  ["pool", null],
  ["house in Lisbon", null],
  ["the", null],
  ["rom", ["Roma IT"]],
  ["xy", null],
  ["", null],
  ["%", null],
  ["a ".repeat(100), null],
])("%s", async (query, expected) => {
  const [row] = await db.sql<[{ found: string[] | null }]>`
    select array_agg(place.name || ' ' || place.country order by place.country) as found
    from unnest(private.matched_place_ids(${query})) as matched (id)
    join private.places as place on place.id = matched.id`;
  expect(row.found).toEqual(expected);
});

test("no query names no place", async () => {
  expect(
    await db.sql`select private.matched_place_ids(null) as ids, private.matched_place_ids('lisbon') is null as is_null`,
  ).toEqual([{ ids: null, is_null: false }]);
});

import { afterAll, beforeAll, expect, test } from "vitest";

import { aProperty } from "../../../support/builders/a_property.ts";
import { createTestDatabase } from "../../../support/database.ts";
import type { TestDatabase } from "../../../support/database.ts";
import { NOW } from "../search_properties/search.ts";
import { clustersOf, facetsOf } from "./ask.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
  await db.sql`select private.set_clock(${NOW})`;
  await aProperty(db, { address: { city: "Taveuni", country: "FJ", latitude: -16.85, longitude: 179.95 } });
  await aProperty(db, { address: { city: "Somosomo", country: "FJ", latitude: -16.77, longitude: -179.97 } });
  await aProperty(db, { address: { city: "Pole", country: "PT", latitude: 90, longitude: 180 } });
});
afterAll(() => db.close());

test.each<[string, unknown, string]>([
  ["a key that there is not", { colour: "red" }, "colour"],
  ["a page", { page_size: 20 }, "page_size"],
  ["a cursor", { cursor: "x" }, "cursor"],
  ["text for a number", { adults: "two" }, "adults"],
  ["no object", [], "criteria"],
  ["a box wider than a country", { west: -180, south: -90, east: 180, north: 90 }, "box"],
])("refused: %s", async (_, criteria, detail) => {
  const refusal = { code: "RV001", detail: expect.stringContaining(detail) };
  await expect(facetsOf(db, criteria as Record<string, unknown>)).rejects.toMatchObject(refusal);
  await expect(clustersOf(db, criteria as Record<string, unknown>)).rejects.toMatchObject(refusal);
});

test.each([0, -1, 1001])("refused: %s clusters", async (most) => {
  await expect(clustersOf(db, {}, most)).rejects.toMatchObject({
    code: "RV001",
    detail: expect.stringContaining("max_clusters"),
  });
});

test("null stands for what is not given; nothing found is nothing counted", async () => {
  expect((await facetsOf(db, { adults: null, amenities: null })).total).toBe(3);
  expect(await facetsOf(db, { query: "atlantis" })).toMatchObject({
    total: 0,
    is_exact: true,
    property_type: [],
    amenity: [],
    price_histogram: null,
  });
  expect(await clustersOf(db, { query: "atlantis" })).toEqual({ clusters: [], total: 0, is_exact: true });
});

test("over the date line there are clusters on both sides, and the ends of the earth are in a cell", async () => {
  const fiji = await clustersOf(db, { west: 179, south: -18, east: -179, north: -16 }, 10);
  expect(fiji.clusters.map(({ longitude }) => Math.sign(longitude)).toSorted((a, b) => a - b)).toEqual([-1, 1]);
  const one = await clustersOf(db, {}, 1);
  expect(one.clusters).toMatchObject([{ count: 3, west: -180, south: -90, east: 180, north: 90 }]);
  await db.sql`update private.search_listings set latitude = 90, longitude = 180 where latitude > 80`;
  const pole = (await clustersOf(db, {})).clusters.find(({ latitude }) => latitude === 90);
  expect(pole).toMatchObject({ count: 1, north: 90, east: 180 });
});

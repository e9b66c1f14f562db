import { afterAll, beforeAll, expect, test } from "vitest";

import { aHost } from "../../../support/builders/a_host.ts";
import { aProperty } from "../../../support/builders/a_property.ts";
import { createTestDatabase } from "../../../support/database.ts";
import type { TestDatabase } from "../../../support/database.ts";
import { outcomeOf } from "../../../support/outcome_of.ts";
import { nameOf, suggest } from "./suggest.ts";

const cities: readonly (readonly [string, string | undefined, string, number, number])[] = [
  ["Lisbon", undefined, "PT", 38.72, -9.14],
  ["Lisboa", "Lisboa", "PT", 38.71, -9.13],
  ["Lisboa", "Lisboa", "PT", 38.73, -9.12],
  ["Wien", undefined, "AT", 48.2, 16.37],
  ["Roma", "Lazio", "IT", 41.9, 12.5],
  ["Romeoville", "Illinois", "US", 41.65, -88.09],
  ["Springfield", "Illinois", "US", 39.78, -89.65],
  ["Springfield", "Massachusetts", "US", 42.1, -72.59],
  ["Springfield", "MA", "US", 42.12, -72.55],
  ["København", undefined, "DK", 55.67, 12.57],
  ["Praha", undefined, "CZ", 50.08, 14.43],
  ["Rio de Janeiro", undefined, "BR", -22.9, -43.2],
  ["Poole", undefined, "GB", 50.7, -1.98],
  ["Αθήνα", undefined, "GR", 37.98, 23.72],
  ["Łódź", undefined, "PL", 51.76, 19.46],
  ["Taveuni", undefined, "FJ", -16.85, 179.95],
  ["Taveuni", undefined, "FJ", -16.77, -179.97],
];

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
  const { id: host_id } = await aHost(db);
  for (const [city, region, country, latitude, longitude] of cities) {
    const address = { city, country, latitude, longitude, ...(region === undefined ? {} : { region }) };
    await aProperty(db, { host_id, address });
  }
  await aProperty(db, {
    host_id,
    status: "paused",
    address: { city: "Oslo", country: "NO", latitude: 59.9, longitude: 10.7 },
  });
}, 60_000);
afterAll(() => db.close());

test.each<[string, string, readonly string[]]>([
  ["its beginning", "lisb", ["Lisbon"]],
  ["one letter", "w", ["Wien"]],
  ["its English name", "Vienna", ["Wien"]],
  ["the beginning of its French name", "vienn", ["Wien"]],
  ["its German name", "Lissabon", ["Lisbon"]],
  ["its Polish name", "Praga", ["Praha"]],
  ["no accents", "kobenhavn", ["København"]],
  ["letters that are none with accents", "lodz", ["Łódź"]],
  ["Latin letters for Greek", "athin", ["Αθήνα"]],
  ["Greek, in capitals", "ΑΘΗΝΑ", ["Αθήνα"]],
  ["a later word", "janei", ["Rio de Janeiro"]],
  ["two letters swapped", "lisbno", ["Lisbon"]],
  ["the first letters swapped", "ilsbon", ["Lisbon"]],
  ["a letter missing", "lsbon", ["Lisbon"]],
  ["a letter too many", "Kopenhaagen", ["København"]],
  ["two mistakes in a long name", "coppenhagn", ["København"]],
  ["a beginning with a mistake", "springfeil", ["Springfield", "Springfield"]],
  ["the whole name before the beginning of another", "roma", ["Roma"]],
  ["the whole name in English before the beginning of another", "rome", ["Roma", "Romeoville"]],
  ["name and country", "Lisboa, Portugal", ["Lisbon"]],
  ["name and country without a comma", "lissabon portugal", ["Lisbon"]],
  ["name and the beginning of the region", "springfield, ill", ["Springfield"]],
  ["name and another country", "Lisbon, Spain", []],
  ["a country", "portugal", ["Portugal"]],
  ["a country in German", "Öster", ["Austria"]],
  ["a country in Italian", "Portogallo", ["Portugal"]],
  ["a region", "Illin", ["Illinois"]],
  ["what nobody rents out in", "oslo", []],
  ["what is no place", "swimming pool", []],
  ["short words are not mistyped", "lio", []],
  ["nothing", "", []],
  ["blanks", "   ", []],
  ["signs", "'; drop table -- \" \\ % & | ! ( :*", []],
  ["wildcards", "%", []],
  ["wildcards of one letter", "_oma", []],
  ["a picture", "🏖️", []],
])("%s: %s", async (_, typed, expected) => {
  expect((await suggest(db, typed)).map(nameOf)).toEqual(expected);
});

test("a city spelled in several ways is one, of one name in two places two; the fuller first", async () => {
  const [lisbon, ...others] = await suggest(db, "lisboa");
  expect(others).toEqual([]);
  expect(lisbon).toMatchObject({
    kind: "city",
    region: "Lisboa",
    country: "PT",
    country_name: "Portugal",
    properties: 3,
  });

  const springfields = await suggest(db, "springfield");
  expect(springfields.map(({ region, properties }) => [region, properties])).toEqual([
    ["Massachusetts", 2],
    ["Illinois", 1],
  ]);
});

test("the box of a place, date line or not, is what search_properties finds its properties in", async () => {
  for (const typed of ["lisbon", "wien", "taveuni", "fiji", "illinois"]) {
    const [place] = await suggest(db, typed);
    const { west, south, east, north } = place?.box ?? { west: 0, south: 0, east: 0, north: 0 };
    const [found] = await db.sql<[{ total: number }]>`
      select (public.search_properties(${west}, ${south}, ${east}, ${north}) ->> 'total_estimate')::integer as total`;
    expect([typed, found.total]).toEqual([typed, place?.properties]);
  }
  const [taveuni] = await suggest(db, "taveuni");
  expect(Math.abs(taveuni?.longitude ?? 0)).toBeGreaterThan(179.9);
});

test("as many as asked, and no more than 50", async () => {
  expect(await suggest(db, "springfield", 1)).toHaveLength(1);
  expect(await outcomeOf(suggest(db, "springfield", 0))).toBe("RV001");
  expect(await outcomeOf(suggest(db, "springfield", 51))).toBe("RV001");
});

test("200 letters at most, and a query at all", async () => {
  expect(await suggest(db, "x".repeat(200))).toEqual([]);
  expect(await suggest(db, "lisbon ".repeat(28))).toEqual([]);
  expect(await outcomeOf(suggest(db, "x".repeat(201)))).toBe("RV001");
  expect(await outcomeOf(suggest(db, null))).toBe("RV001");
});

import { afterAll, beforeAll, expect, test } from "vitest";

import { aProperty } from "../../../support/builders/a_property.ts";
import { createTestDatabase } from "../../../support/database.ts";
import type { TestDatabase } from "../../../support/database.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.close());

test.each<[string, number, number, string]>([
  ["Lisbon", 38.7139, -9.1394, "Europe/Lisbon"],
  ["Madrid", 40.4168, -3.7038, "Europe/Madrid"],
  ["Ponta Delgada", 37.7394, -25.6687, "Atlantic/Azores"],
  ["New York", 40.7128, -74.006, "America/New_York"],
  ["Phoenix, without daylight saving", 33.4484, -112.074, "America/Phoenix"],
  ["Kathmandu", 27.7172, 85.324, "Asia/Kathmandu"],
  ["Sydney", -33.8688, 151.2093, "Australia/Sydney"],
  ["Apia", -13.8333, -171.7667, "Pacific/Apia"],
  ["Longyearbyen", 78.2232, 15.6267, "Arctic/Longyearbyen"],
  ["the north pole", 90, 0, "Etc/GMT"],
  ["the south pole's corner of the map", -90, -180, "Antarctica/McMurdo"],
  ["the date line", 0, 180, "Pacific/Tarawa"],
])("%s", async (_, latitude, longitude, zone) => {
  const [row] = await db.sql<[{ zone: string }]>`select private.time_zone_at(${latitude}, ${longitude}) as zone`;
  expect(row.zone).toBe(zone);
});

test("PostgreSQL knows every zone of the map", async () => {
  const unknown = await db.sql`
    select zone from private.time_zone_map, unnest(zones) as zone
    where zone not in (select name from pg_catalog.pg_timezone_names)`;
  expect(unknown).toEqual([]);
});

test("a property takes its zone, city and country from its address, also when it moves", async () => {
  const property = await aProperty(db);
  expect(property.time_zone).toBe("Europe/Lisbon");
  await db.sql`
    update public.property_addresses
    set city = 'Kyoto', country = 'JP', latitude = 35.01, longitude = 135.77
    where property_id = ${property.id}`;
  const [row] = await db.sql`select city, country, time_zone from public.properties where id = ${property.id}`;
  expect(row).toEqual({ city: "Kyoto", country: "JP", time_zone: "Asia/Tokyo" });
});

import { afterAll, beforeAll, expect, test } from "vitest";

import { aHost } from "../../../support/builders/a_host.ts";
import { aProperty } from "../../../support/builders/a_property.ts";
import { createTestDatabase } from "../../../support/database.ts";
import type { TestDatabase } from "../../../support/database.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.close());

type Shift = { readonly metres: number; readonly latitude: number; readonly longitude: number };

async function shiftOf(propertyId: string): Promise<Shift> {
  const [row] = await db.sql<[Shift]>`
    select
      property.latitude, property.longitude,
      private.metres_between(property.latitude, property.longitude, address.latitude, address.longitude) as metres
    from public.properties as property
    join public.property_addresses as address on address.property_id = property.id
    where property.id = ${propertyId}`;
  return row;
}

test.each([
  ["Évora", 38.5772, -7.9093],
  ["Quito", -0.18, -78.47],
  ["Longyearbyen", 78.22, 15.65],
  ["Taveuni, on the date line", -16.85, 179.9999],
  ["the other side of it", -16.85, -179.9999],
  ["the north pole", 90, 0],
])("%s: the public place is 300 to 500 m away", async (city, latitude, longitude) => {
  const { id } = await aProperty(db, { address: { city, latitude, longitude } });
  const shift = await shiftOf(id);
  expect(shift.metres).toBeGreaterThan(city === "the north pole" ? -1 : 290);
  expect(shift.metres).toBeLessThan(510);
  expect(Math.abs(shift.longitude)).toBeLessThanOrEqual(180);
});

test("asking again, writing the same and going away and back draw no new place", async () => {
  const { id } = await aProperty(db);
  const first = await shiftOf(id);
  const write = (latitude: number): Promise<unknown> =>
    db.sql`update public.property_addresses set latitude = ${latitude}, line1 = 'Rua do Cano 3' where property_id = ${id}`;
  await write(38.5772);
  expect(await shiftOf(id)).toEqual(first);
  await write(40);
  await write(38.5772);
  expect(await shiftOf(id)).toEqual(first);
});

test("a correction of a few metres moves the public place by as many: averages lead nowhere", async () => {
  const { id } = await aProperty(db);
  const before = await shiftOf(id);
  await db.sql`update public.property_addresses set latitude = latitude + 0.0001 where property_id = ${id}`;
  const after = await shiftOf(id);
  expect(after.latitude - before.latitude).toBeCloseTo(0.0001, 4);
  expect(Math.abs(after.longitude - before.longitude)).toBeLessThan(0.0001);
});

test("two units of a host in one building share their shift; those of others do not", async () => {
  const host = await aHost(db);
  const [first, second, other] = [
    await aProperty(db, { host_id: host.id }),
    await aProperty(db, { host_id: host.id }),
    await aProperty(db),
  ];
  expect(await shiftOf(second.id)).toEqual(await shiftOf(first.id));
  expect(await shiftOf(other.id)).not.toEqual(await shiftOf(first.id));
});

test("the mean of a thousand small moves is as far off as the first answer", async () => {
  const { id } = await aProperty(db);
  const { metres } = await shiftOf(id);
  const [row] = await db.sql<[{ metres: number }]>`
    with moves as (
      select 38.5772 + 0.0012 * sin(number) as latitude, -7.9093 + 0.0015 * cos(number * 7) as longitude
      from generate_series(1, 1000) as number
    ),
    answers as (
      select place.approximate_latitude - moves.latitude as north, place.approximate_longitude - moves.longitude as east
      from moves,
        private.approximate_place(
          moves.latitude, moves.longitude, private.place_secret(${id}, moves.latitude, moves.longitude)
        ) as place
    )
    select private.metres_between(38.5772, -7.9093, 38.5772 + avg(north), -7.9093 + avg(east)) as metres from answers`;
  expect(Math.abs(row.metres - metres)).toBeLessThan(5);
  const draws = await db.sql`select from private.property_places where property_id = ${id}`;
  expect(draws.length).toBe(1);
});

test("who knows both places of a former address does not learn the next one from its shift", async () => {
  const { id } = await aProperty(db);
  const shift = async (): Promise<string> => {
    const [row] = await db.sql<[{ shift: string }]>`
      select concat_ws(
        ' ',
        round((property.latitude - address.latitude)::numeric, 5),
        round((property.longitude - address.longitude)::numeric, 5)
      ) as shift
      from public.properties as property join public.property_addresses as address on property_id = id
      where id = ${id}`;
    return row.shift;
  };
  const former = await shift();
  await db.sql`update public.property_addresses set latitude = 38.6 where property_id = ${id}`;
  expect(await shift()).not.toBe(former);
});

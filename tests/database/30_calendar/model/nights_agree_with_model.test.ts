import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";

import type { Property } from "../../../support/builders/a_property.ts";
import { aProperty } from "../../../support/builders/a_property.ts";
import type { TestDatabase } from "../../../support/database.ts";
import { createTestDatabase } from "../../../support/database.ts";
import { aBookingRow } from "../calendar.ts";
import { dateOf, dayOf } from "./day.ts";

const seed = Number(process.env["SEED"] ?? Date.now() % 2 ** 31);
const start = "2028-02-20";
const most = 14;

let db: TestDatabase;
let property: Property;
const bookings: string[] = [];
beforeAll(async () => {
  db = await createTestDatabase();
  await db.sql`select private.set_clock(${`${start}T12:00:00Z`})`;
  property = await aProperty(db);
  for (let number = 0; number < most; number += 1) bookings.push(await aBookingRow(db, property));
});
afterAll(() => db.close());

/** What a night is taken by: a kind, the step whose booking has it, and whether it was blocked all the same. */
type Night = { readonly kind: string; readonly step: number; readonly beneath?: boolean };

const nights = { from: fc.integer({ min: 0, max: 16 }), length: fc.integer({ min: 1, max: 5 }) };
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ does: fc.constant("take"), gap: fc.integer({ min: 0, max: 2 }), ...nights }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant("block"), gap: fc.constant(0), ...nights }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant("unblock"), gap: fc.constant(0), ...nights }) },
  // Its length says which booking gives its nights back.
  { weight: 1, arbitrary: fc.record({ does: fc.constant("free"), gap: fc.constant(0), ...nights }) },
);

test(
  `whatever is taken, blocked and freed, each night is as the model has it (SEED=${seed})`,
  { timeout: 60_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: most }), async (steps) => {
        await db.sql`delete from private.blocks_beneath where property_id = ${property.id}`;
        await db.sql`delete from public.occupancies where property_id = ${property.id}`;
        const model = new Map<number, Night>();
        for (const [number, { does, from, length, gap }] of steps.entries()) {
          const stay = days(from, length);
          const expected = expectedOf(model, does, number, stay, gap, from);
          expect(await done(does, number, stay, gap, from), `step ${number}: ${does}`).toBe(expected);
          expect(await state(), `after step ${number}: ${does}`).toEqual(
            [...model].toSorted(([one], [other]) => one - other).map(([day, { kind }]) => `${dateOf(day)} ${kind}`),
          );
        }
      }),
      { seed, numRuns: 220 },
    );
  },
);

const days = (from: number, length: number): number[] =>
  Array.from({ length }, (_, index) => dayOf(start) + from + index);

/** Changes the model as the step should, and says whether it should be let. */
function expectedOf(
  model: Map<number, Night>,
  does: string,
  number: number,
  stay: number[],
  gap: number,
  from: number,
) {
  const isStay = (day: number): boolean => model.get(day)?.kind === "booking";
  if (does === "take") {
    const after = days(from + stay.length, gap);
    if (stay.some((day) => model.has(day)) || [...days(from - gap, gap), ...after].some(isStay)) return false;
    for (const day of stay) model.set(day, { kind: "booking", step: number });
    for (const day of after) if (!model.has(day)) model.set(day, { kind: "preparation", step: number });
  } else if (does === "block") {
    if (stay.some(isStay)) return false;
    for (const day of stay) {
      const night = model.get(day);
      model.set(day, night?.kind === "preparation" ? { ...night, beneath: true } : { kind: "block", step: -1 });
    }
  } else if (does === "unblock") {
    for (const [day, night] of [...model].filter(([each]) => stay.includes(each))) {
      if (night.kind === "block") model.delete(day);
      else model.set(day, { ...night, beneath: false });
    }
  } else {
    for (const [day, night] of [...model].filter(([, { step: taker }]) => taker === from % most)) {
      if (night.beneath) model.set(day, { kind: "block", step: -1 });
      else model.delete(day);
    }
  }
  return true;
}

async function done(does: string, number: number, stay: number[], gap: number, from: number): Promise<boolean> {
  const [first, end] = [dateOf(stay[0] ?? 0), dateOf((stay.at(-1) ?? 0) + 1)];
  if (does === "take") {
    const [row] = await db.sql<[{ taken: boolean }]>`
      select private.take_nights(
        ${property.id}, ${bookings[number] ?? ""}, 'booking', ${`[${first},${end})`}::daterange, ${gap}
      ) as taken`;
    return row.taken;
  }
  if (does === "free") {
    await db.sql`select private.free_nights(${bookings[from % most] ?? ""})`;
    return true;
  }
  try {
    await db.asPerson(property.host_id, (sql) =>
      does === "block"
        ? sql`select public.block_dates(${property.id}, ${first}, ${end})`
        : sql`select public.unblock_dates(${property.id}, ${first}, ${end})`,
    );
    return true;
  } catch (error) {
    expect(error).toMatchObject({ code: "RC003" });
    return false;
  }
}

async function state(): Promise<string[]> {
  const rows = await db.sql<{ night: string }[]>`
    select concat(day::date, ' ', taken.kind) as night
    from public.occupancies as taken,
      generate_series(lower(taken.stay)::timestamp, upper(taken.stay)::timestamp - interval '1 day', '1 day') as day
    where taken.property_id = ${property.id}
    order by day`;
  return rows.map(({ night }) => night);
}

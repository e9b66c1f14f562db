import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";

import type { Property } from "../../../support/builders/a_property.ts";
import { aProperty } from "../../../support/builders/a_property.ts";
import type { TestDatabase } from "../../../support/database.ts";
import { createTestDatabase } from "../../../support/database.ts";
import { aBookingRow } from "../calendar.ts";
import { dateOf, localTime } from "./day.ts";
import type { Rule, Taken, Terms } from "./terms_model.ts";
import { TermsModel } from "./terms_model.ts";

const seed = Number(process.env["SEED"] ?? Date.now() % 2 ** 31);

let db: TestDatabase;
let property: Property;
let booking: string;
beforeAll(async () => {
  db = await createTestDatabase();
  property = await aProperty(db);
  booking = await aBookingRow(db, property);
});
afterAll(() => db.close());

const zones = [
  "Europe/Lisbon",
  "America/New_York",
  "America/St_Johns",
  "Asia/Tokyo",
  "Asia/Kathmandu",
  "Pacific/Apia",
  "Australia/Lord_Howe",
  "Pacific/Auckland",
  "Pacific/Kiritimati",
  "Pacific/Pago_Pago",
];
/** Changes of the clock, leap days, ends of months and years. */
const turns = [
  "2026-03-08",
  "2026-03-29",
  "2026-04-05",
  "2026-10-25",
  "2026-11-01",
  "2027-12-31",
  "2028-02-28",
  "2028-02-29",
  "2029-01-31",
];
const moment = fc
  .tuple(fc.constantFrom(...turns), fc.integer({ min: -36 * 60, max: 36 * 60 }))
  .map(([day, minutes]) => Date.parse(`${day}T00:00:00Z`) + minutes * 60_000);
const weekdays = fc.option(fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }), { freq: 1 });
const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { freq: 1 });
const terms: fc.Arbitrary<Omit<Terms, "same_day_cutoff_hour">> = fc.record({
  time_zone: fc.constantFrom(...zones),
  base_price: fc.integer({ min: 1000, max: 90_000 }),
  weekend_price: maybe(fc.integer({ min: 1000, max: 90_000 })),
  min_nights: fc.integer({ min: 1, max: 4 }),
  max_nights: fc.integer({ min: 4, max: 30 }),
  min_nights_by_weekday: maybe(fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 7, maxLength: 7 })),
  check_in_weekdays: weekdays,
  check_out_weekdays: weekdays,
  advance_notice_days: fc.constantFrom(0, 0, 0, 1, 3),
  preparation_nights: fc.integer({ min: 0, max: 2 }),
  booking_window_months: fc.constantFrom(1, 2, 11, 12, 24),
});
/** Spans one after the other, as [days before it, days of it], so that none overlap. */
const span = <T>(rest: fc.Arbitrary<T>) =>
  fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 6 }), rest), { maxLength: 5 });
const rule = fc.record({
  weekdays,
  nightly_price: maybe(fc.integer({ min: 1, max: 99_999 })),
  min_nights: maybe(fc.integer({ min: 1, max: 5 })),
  advance_notice_days: fc.constantFrom(null, null, 0, 2, 7),
  booking_window_months: fc.constantFrom(null, null, 1, 3, 24),
  closed_to_arrival: fc.boolean(),
  closed_to_departure: fc.boolean(),
});
const kind = fc.constantFrom("block", "external", "booking", "preparation", "hold", "lapsed");
const stay = fc.tuple(
  fc.oneof({ weight: 4, arbitrary: fc.integer({ min: -2, max: 40 }) }, fc.integer({ min: 25, max: 740 })),
  fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 1, max: 7 }) }, fc.integer({ min: -1, max: 40 })),
);

function placed<T>(start: number, spans: readonly (readonly [number, number, T])[]) {
  let next = start - 4;
  return spans.map(([gap, length, rest]) => {
    const from = next + gap;
    next = from + length;
    return { from, to: next, rest };
  });
}

test(`any calendar and any stay are as the model has them (SEED=${seed})`, { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      moment,
      terms,
      // The hour of the cut-off as seen from the hour that it is, so that it is often just before or just over.
      fc.integer({ min: -2, max: 2 }),
      span(rule),
      span(rule),
      span(kind),
      fc.array(stay, { minLength: 40, maxLength: 40 }),
      async (now, drawn, cutoff, overrides, seasons, takings, stays) => {
        const { day: today, hour } = localTime(now, drawn.time_zone);
        const offered: Terms = { ...drawn, same_day_cutoff_hour: Math.max(0, Math.min(24, hour + cutoff)) };
        const rules: Rule[] = (["override", "season"] as const).flatMap((name) =>
          placed(today, name === "override" ? overrides : seasons).map(({ from, to, rest }) => ({
            ...rest,
            kind: name,
            from,
            to,
          })),
        );
        const taken = placed(today, takings);
        await arrange(now, offered, rules, taken);
        const model = new TermsModel(
          offered,
          rules,
          taken.map(({ from, to, rest }): Taken => {
            return { from, to, stay: rest !== "block" && rest !== "preparation", lapsed: rest === "lapsed" };
          }),
          now,
        );
        const asked = stays.map(([ahead, nights]) => ({ from: today + ahead, to: today + ahead + nights }));

        const answers = await db.sql<{ codes: string[] }[]>`
          select array(
            select problem ->> 'code'
            from jsonb_array_elements(
              private.price_stay(property.id, stay.check_in, stay.check_out, 1, 0, 0, 0) -> 'problems'
            ) as problem
            order by 1
          ) as codes
          from jsonb_to_recordset(${db.sql.json(
            asked.map(({ from, to }, position) => ({ position, check_in: dateOf(from), check_out: dateOf(to) })),
          )}) as stay (position integer, check_in date, check_out date)
          cross join public.properties as property
          where property.id = ${property.id}
          order by stay.position`;
        const days = await db.sql`
          select is_free, nightly_amount, arrival_allowed, departure_allowed
          from public.property_calendar(${property.id}, ${dateOf(today - 3)}, ${dateOf(today + 60)})`;

        expect(answers.map(({ codes }) => codes)).toEqual(asked.map(({ from, to }) => model.problems(from, to)));
        expect([...days]).toEqual(Array.from({ length: 63 }, (_, index) => model.day(today - 3 + index).told));
      },
    ),
    { seed, numRuns: 60 },
  );
});

async function arrange(
  now: number,
  offered: Terms,
  rules: readonly Rule[],
  taken: readonly { readonly from: number; readonly to: number; readonly rest: string }[],
): Promise<void> {
  await db.sql`select private.set_clock(${new Date(now).toISOString()})`;
  await db.sql`update public.properties set ${db.sql({ ...offered })} where id = ${property.id}`;
  await db.sql`delete from public.calendar_rules where property_id = ${property.id}`;
  await db.sql`delete from public.occupancies where property_id = ${property.id}`;
  const ruleRows = rules.map(({ from, to, ...rest }) => ({
    ...rest,
    property_id: property.id,
    from_date: dateOf(from),
    to_date: dateOf(to),
  }));
  if (ruleRows.length > 0) await db.sql`insert into public.calendar_rules ${db.sql(ruleRows)}`;
  const takenRows = taken.map(({ from, to, rest }) => ({
    property_id: property.id,
    stay: `[${dateOf(from)},${dateOf(to)})`,
    kind: rest === "lapsed" ? "hold" : rest,
    booking_id: ["block", "external"].includes(rest) ? null : booking,
    lapses_at: ["hold", "lapsed"].includes(rest) ? new Date(now + (rest === "hold" ? 60_000 : -60_000)) : null,
  }));
  if (takenRows.length > 0) await db.sql`insert into public.occupancies ${db.sql(takenRows)}`;
}

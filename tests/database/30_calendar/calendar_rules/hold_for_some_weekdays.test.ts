import { afterAll, beforeAll, expect, test } from "vitest";

import type { Property } from "../../../support/builders/a_property.ts";
import { aProperty } from "../../../support/builders/a_property.ts";
import type { TestDatabase } from "../../../support/database.ts";
import { createTestDatabase } from "../../../support/database.ts";
import { outcomeOf } from "../../../support/outcome_of.ts";
import { NOW } from "../calendar.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
  await db.sql`select private.set_clock(${NOW})`;
});
afterAll(() => db.close());

const rule = (property: Property, columns: Readonly<Record<string, unknown>>) =>
  db.asPerson(
    property.host_id,
    (sql) => sql`insert into public.calendar_rules ${sql({ property_id: property.id, kind: "season", ...columns })}`,
  );
const june = { from_date: "2026-06-01", to_date: "2026-07-01" };
const problems = async (property: Property, from: string, to: string): Promise<string[]> => {
  const [row] = await db.asPerson(
    null,
    (sql) => sql<[{ problems: { code: string }[] }]>`
      select public.quote_stay(${property.id}, ${from}, ${to}, 1) -> 'problems' as problems`,
  );
  return row.problems.map(({ code }) => code);
};

test("two rules share their dates when their weekdays differ; each night has the price of its own", async () => {
  const property = await aProperty(db);
  await rule(property, { ...june, weekdays: [5, 6], nightly_price: 20_000, min_nights: 2 });
  await rule(property, { ...june, weekdays: [1, 2, 3], nightly_price: 8_000 });
  // Thursday 4 June to Tuesday 9 June.
  const days = await db.sql`
    select nightly_amount, min_nights from public.property_calendar(${property.id}, '2026-06-04', '2026-06-09')`;
  expect(days.map((day) => [day["nightly_amount"], day["min_nights"]])).toEqual([
    [10_000, 1],
    [20_000, 2],
    [20_000, 2],
    [10_000, 1],
    [8_000, 1],
  ]);
  const [quote] = await db.sql`
    select public.quote_stay(${property.id}, '2026-06-04', '2026-06-09', 1) #>> '{line_items,0,amount}' as nights`;
  expect(quote).toEqual({ nights: "68000" });
  expect(await problems(property, "2026-06-05", "2026-06-06")).toEqual(["stay_too_short"]);
});

test("a weekday in common is refused, and so is what is no weekday", async () => {
  const property = await aProperty(db);
  await rule(property, { ...june, weekdays: [5, 6] });
  expect(await outcomeOf(rule(property, { ...june, weekdays: [6, 7] }))).toBe("23P01");
  expect(await outcomeOf(rule(property, june))).toBe("23P01");
  expect(await outcomeOf(rule(property, { ...june, kind: "override" }))).toBe("done");
  for (const weekdays of [[], [0], [8], [1, null]]) {
    expect(await outcomeOf(rule(await aProperty(db), { ...june, weekdays }))).toBe("23514");
  }
});

test("advance notice and booking window follow the day of arrival", async () => {
  const property = await aProperty(db, { advance_notice_days: 3, booking_window_months: 2 });
  await rule(property, { from_date: "2026-03-02", to_date: "2026-03-03", advance_notice_days: 0 });
  await rule(property, { from_date: "2026-03-20", to_date: "2026-03-22", booking_window_months: 1 });
  await rule(property, { ...june, weekdays: [1], advance_notice_days: 7, booking_window_months: 12 });

  expect(await problems(property, "2026-03-02", "2026-03-03")).toEqual([]);
  expect(await problems(property, "2026-03-03", "2026-03-04")).toEqual(["too_short_notice"]);
  expect(await problems(property, "2026-03-20", "2026-04-02")).toEqual(["beyond_booking_window"]);
  expect(await problems(property, "2026-03-22", "2026-04-02")).toEqual([]);
  expect(await problems(property, "2026-06-01", "2026-06-04")).toEqual([]);
  expect(await problems(property, "2026-06-02", "2026-06-04")).toEqual(["beyond_booking_window"]);

  const days = await db.sql`
    select is_free, arrival_allowed, departure_allowed
    from public.property_calendar(${property.id}, '2026-06-01', '2026-06-03')`;
  expect([...days]).toEqual([
    { is_free: true, arrival_allowed: true, departure_allowed: true },
    { is_free: true, arrival_allowed: false, departure_allowed: true },
  ]);
  expect(await outcomeOf(rule(property, { ...june, kind: "override", advance_notice_days: 8 }))).toBe("23514");
  expect(await outcomeOf(rule(property, { ...june, kind: "override", booking_window_months: 25 }))).toBe("23514");
});

import fc from "fast-check";
import ICAL from "ical.js";
import { expect, test } from "vitest";

import type { ExportedCalendar } from "../../../functions/calendars/write_calendar.ts";
import { writeCalendar } from "../../../functions/calendars/write_calendar.ts";

const seed = Number(process.env["SEED"] ?? Date.now() % 2 ** 31);

/** A day between 2020 and 2039, and the one some nights later. */
const stay = fc
  .tuple(fc.integer({ min: 18_262, max: 25_000 }), fc.integer({ min: 1, max: 400 }))
  .map(([day, nights]) => ({
    from_date: dateOf(day),
    to_date: dateOf(day + nights),
  }));
const event = fc
  .tuple(stay, fc.boolean(), fc.stringMatching(/^[0-9a-f]{64}$/))
  .map(([dates, is_reservation, uid]) => ({ ...dates, is_reservation, uid, written_at: "20260301T120000Z" }));
// No lone surrogates: PostgreSQL holds none. Controls other than tab and line break have no place in the format.
const title = fc.string({ unit: "grapheme", maxLength: 200 }).map((text) => `${text};,\\\n ÆØÅ 日本語 👩‍🚒`);

test(`any calendar reads back as it was written (SEED=${seed})`, () => {
  fc.assert(
    fc.property(title, fc.array(event, { maxLength: 8 }), (name, events) => {
      const text = writeCalendar({ title: name, events });
      // Of names that it doesn't know, the parser knows no type, and unescapes nothing.
      const calendar = new ICAL.Component(ICAL.parse(text.replace("X-WR-CALNAME:", "SUMMARY:")));
      expect(calendar.getFirstPropertyValue("version")).toBe("2.0");
      expect(calendar.getFirstPropertyValue("summary")).toBe(name);
      const read = calendar.getAllSubcomponents("vevent").map((component) => new ICAL.Event(component));
      expect(read.map(({ uid, startDate, endDate }) => [uid, startDate.toString(), endDate.toString()])).toEqual(
        events.map((written) => [`${written.uid}@roost`, written.from_date, written.to_date]),
      );
    }),
    { seed, numRuns: 500 },
  );
});

test("lines end with CRLF, have 75 octets at most, and never split a character", () => {
  const text = writeCalendar({ title: "é👩‍🚒".repeat(60), events: [] });
  const lines = text.split("\r\n");
  expect(lines.pop()).toBe("");
  expect(lines.filter((line) => Buffer.byteLength(line) > 75 || /[\r\n\ufffd]/.test(line))).toEqual([]);
  expect(lines.filter((line) => line.startsWith(" ")).length).toBeGreaterThan(10);
});

test("nothing in a title becomes a line of its own", () => {
  const text = writeCalendar({ title: "House\r\nBEGIN:VEVENT\rX\u2028;,\\\u0007", events: [] });
  expect(text).toContain("NAME:House\\nBEGIN:VEVENT\\nX\u2028\\;\\,\\\\\r\n");
});

test("a calendar without events has a component all the same, as the format wants", () => {
  const empty: ExportedCalendar = { title: "", events: [] };
  const calendar = new ICAL.Component(ICAL.parse(writeCalendar(empty)));
  expect(calendar.getAllSubcomponents().map(({ name }) => name)).toEqual(["vtimezone"]);
});

function dateOf(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

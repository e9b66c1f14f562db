import { expect, test } from "vitest";

import { classifyEvent } from "../../../functions/jobs/calendars/classify_event.ts";
import { readEvents } from "../../../functions/jobs/calendars/read_events.ts";
import { readEventsApart } from "../../../functions/jobs/calendars/read_events_apart.ts";

const frame = { from_date: "2026-03-01", to_date: "2028-04-01", time_zone: "Europe/Lisbon" };

const calendar = (...events: string[][]): string =>
  [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Test//EN",
    ...events.flatMap((lines, index) => [
      "BEGIN:VEVENT",
      ...(lines.some((line) => line.startsWith("UID")) ? [] : [`UID:${index}@elsewhere`]),
      "DTSTAMP:20260301T000000Z",
      ...lines,
      "END:VEVENT",
    ]),
    "END:VCALENDAR",
    "",
  ].join("\r\n");

const nights = (text: string, zone = frame.time_zone): string[] =>
  readEvents(text, { ...frame, time_zone: zone }).map(({ from_date: from, to_date: to }) => `${from} ${to}`);

test.each<[string, string[], string, string[]]>([
  ["dates", ["DTSTART;VALUE=DATE:20260410", "DTEND;VALUE=DATE:20260413"], "Europe/Lisbon", ["2026-04-10 2026-04-13"]],
  ["no end: one night", ["DTSTART;VALUE=DATE:20260410"], "Europe/Lisbon", ["2026-04-10 2026-04-11"]],
  ["a duration", ["DTSTART;VALUE=DATE:20260410", "DURATION:P2D"], "Europe/Lisbon", ["2026-04-10 2026-04-12"]],
  ["hours within a day", ["DTSTART:20260410T100000Z", "DTEND:20260410T120000Z"], "UTC", ["2026-04-10 2026-04-11"]],
  [
    "UTC, a day later in Tokyo",
    ["DTSTART:20260410T160000Z", "DTEND:20260412T160000Z"],
    "Asia/Tokyo",
    ["2026-04-11 2026-04-13"],
  ],
  [
    "UTC, a day earlier in New York",
    ["DTSTART:20260410T020000Z", "DTEND:20260412T020000Z"],
    "America/New_York",
    ["2026-04-09 2026-04-11"],
  ],
  [
    "a zone known by name",
    ["DTSTART;TZID=America/New_York:20260410T220000", "DTEND;TZID=America/New_York:20260412T100000"],
    "Europe/Lisbon",
    ["2026-04-11 2026-04-12"],
  ],
  [
    "a zone that nobody knows: as written",
    ["DTSTART;TZID=Nowhere:20260410T235900", "DTEND;TZID=Nowhere:20260412T100000"],
    "Asia/Tokyo",
    ["2026-04-10 2026-04-12"],
  ],
  [
    "over the change of the clock",
    ["DTSTART;VALUE=DATE:20260328", "DTEND;VALUE=DATE:20260330"],
    "Europe/Lisbon",
    ["2026-03-28 2026-03-30"],
  ],
  [
    "over a leap day",
    ["DTSTART;VALUE=DATE:20280228", "DTEND;VALUE=DATE:20280301"],
    "Europe/Lisbon",
    ["2028-02-28 2028-03-01"],
  ],
  ["past", ["DTSTART;VALUE=DATE:20260226", "DTEND;VALUE=DATE:20260301"], "Europe/Lisbon", []],
  [
    "under way",
    ["DTSTART;VALUE=DATE:20260226", "DTEND;VALUE=DATE:20260302"],
    "Europe/Lisbon",
    ["2026-02-26 2026-03-02"],
  ],
  [
    "without end in sight: cut off",
    ["DTSTART;VALUE=DATE:20280330", "DTEND;VALUE=DATE:99990101"],
    "Europe/Lisbon",
    ["2028-03-30 2028-04-01"],
  ],
  ["cancelled", ["DTSTART;VALUE=DATE:20260410", "STATUS:CANCELLED"], "Europe/Lisbon", []],
  ["transparent", ["DTSTART;VALUE=DATE:20260410", "TRANSP:TRANSPARENT"], "Europe/Lisbon", []],
  ["our own, told again", ["UID:abc@roost", "DTSTART;VALUE=DATE:20260410"], "Europe/Lisbon", []],
])("%s", (_, lines, zone, expected) => expect(nights(calendar(lines), zone)).toEqual(expected));

test("a zone defined in the calendar goes by its definition", () => {
  const zone = [
    "BEGIN:VTIMEZONE",
    "TZID:Fourteen hours ahead",
    "BEGIN:STANDARD",
    "DTSTART:19700101T000000",
    "TZOFFSETFROM:+1400",
    "TZOFFSETTO:+1400",
    "END:STANDARD",
    "END:VTIMEZONE",
  ];
  const tzid = "TZID=Fourteen hours ahead";
  const text = calendar([`DTSTART;${tzid}:20260411T100000`, `DTEND;${tzid}:20260413T100000`]).replace(
    "BEGIN:VEVENT",
    [...zone, "BEGIN:VEVENT"].join("\r\n"),
  );
  expect(nights(text)).toEqual(["2026-04-10 2026-04-12"]);
});

test("recurring: left out, moved, cancelled ones; the end is kept", () => {
  const text = calendar(
    [
      "UID:weekly",
      "DTSTART;VALUE=DATE:20260403",
      "DTEND;VALUE=DATE:20260405",
      "RRULE:FREQ=WEEKLY;COUNT=5",
      "EXDATE;VALUE=DATE:20260410",
    ],
    ["UID:weekly", "RECURRENCE-ID;VALUE=DATE:20260417", "DTSTART;VALUE=DATE:20260420", "DTEND;VALUE=DATE:20260421"],
    ["UID:weekly", "RECURRENCE-ID;VALUE=DATE:20260424", "DTSTART;VALUE=DATE:20260424", "STATUS:CANCELLED"],
  );
  expect(nights(text)).toEqual(["2026-04-03 2026-04-05", "2026-04-20 2026-04-21", "2026-05-01 2026-05-03"]);
});

test("recurring without end ends with the days that matter", () => {
  const found = nights(calendar(["DTSTART;VALUE=DATE:20200101", "RRULE:FREQ=MONTHLY"]));
  expect(found).toHaveLength(25);
  expect(found.at(-1)).toBe("2028-03-01 2028-03-02");
});

test.each([
  ["", "not a calendar"],
  ["<html>", "not a calendar"],
  ["BEGIN:VCARD\r\nEND:VCARD\r\n", "not a calendar"],
  ["BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n", "not a calendar"],
  [calendar(["DTSTART:20200101T000000Z", "RRULE:FREQ=SECONDLY"]), "recur more than"],
])("refused: %j", async (text, reason) => {
  await expect(readEventsApart(text, frame)).rejects.toThrow(reason);
});

test("a rule that never comes true costs its time, and no more", async () => {
  const endless = calendar(["DTSTART;VALUE=DATE:20260101", "RRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30;BYSECOND=1"]);
  const read = readEventsApart(endless, frame, 1500).then(
    (events) => events.map(({ from_date: day }) => day),
    (error: Error) => [error.message],
  );
  expect([["it takes too long to read"], ["an event in it is malformed"], []]).toContainEqual(
    (await read).filter((day) => day !== "2026-01-01"),
  );
});

test.each([
  ["Reserved", "reservation"],
  ["Ann Example (HM1234)", "reservation"],
  ["", "reservation"],
  ["Reserviert", "reservation"],
  ["Airbnb (Not available)", "window"],
  ["CLOSED - Not available", "window"],
  ["Blocked", "window"],
  ["nicht verfügbar", "window"],
  ["Owner stay", "window"],
  ["Mr Blockedly", "reservation"],
] as const)("%s is a %s", (summary, kind) => expect(classifyEvent(summary)).toBe(kind));

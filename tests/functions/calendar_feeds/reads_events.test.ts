import { expect, test } from "vitest";

import { classifyEvent } from "../../../functions/jobs/calendars/classify_event.ts";
import { readEvents } from "../../../functions/jobs/calendars/read_events.ts";
import { readEventsApart } from "../../../functions/jobs/calendars/read_events_apart.ts";

const frame = { from_date: "2026-03-01", to_date: "2028-04-01", time_zone: "Europe/Lisbon", mark: "0a1b" };

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
  [
    "a date that isn't said to be one",
    ["DTSTART:20260410", "DTEND:20260412"],
    "Europe/Lisbon",
    ["2026-04-10 2026-04-12"],
  ],
  [
    "since the year 0",
    ["DTSTART;VALUE=DATE:00000101", "DTEND;VALUE=DATE:20260310"],
    "Europe/Lisbon",
    ["2026-03-01 2026-03-10"],
  ],
  [
    "a week, as a duration",
    ["DTSTART;VALUE=DATE:20260410", "DURATION:P1W"],
    "Europe/Lisbon",
    ["2026-04-10 2026-04-17"],
  ],
  [
    "floating, on Samoa",
    ["DTSTART:20260410T233000", "DTEND:20260412T003000"],
    "Pacific/Apia",
    ["2026-04-10 2026-04-12"],
  ],
  [
    "UTC, a minute before midnight and at it in Kathmandu",
    ["DTSTART:20260410T181400Z", "DTEND:20260412T181500Z"],
    "Asia/Kathmandu",
    ["2026-04-10 2026-04-13"],
  ],
  [
    "UTC, a minute before midnight and at it in Newfoundland's summer",
    ["DTSTART:20260711T022900Z", "DTEND:20260712T023000Z"],
    "America/St_Johns",
    ["2026-07-10 2026-07-12"],
  ],
  ["cancelled", ["DTSTART;VALUE=DATE:20260410", "STATUS:CANCELLED"], "Europe/Lisbon", []],
  ["transparent", ["DTSTART;VALUE=DATE:20260410", "TRANSP:TRANSPARENT"], "Europe/Lisbon", []],
  ["our own, told again", ["UID:abc.0a1b@roost", "DTSTART;VALUE=DATE:20260410"], "Europe/Lisbon", []],
  [
    "another property's here",
    ["UID:abc.9f9f@roost", "DTSTART;VALUE=DATE:20260410"],
    "Europe/Lisbon",
    ["2026-04-10 2026-04-11"],
  ],
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

const moved = (recurrenceId: string, to: string): string[] => [
  "UID:moved",
  `RECURRENCE-ID${recurrenceId}`,
  `DTSTART;VALUE=DATE:${to}`,
];
test.each<[string, string[][], string[]]>([
  [
    "dates that are added, and the start itself",
    [["DTSTART;VALUE=DATE:20260410", "RDATE;VALUE=DATE:20260420,20260415"]],
    ["2026-04-10 2026-04-11", "2026-04-15 2026-04-16", "2026-04-20 2026-04-21"],
  ],
  [
    "the start left out of those added, or of a rule",
    [
      ["DTSTART;VALUE=DATE:20260410", "RDATE;VALUE=DATE:20260415", "EXDATE;VALUE=DATE:20260410"],
      ["DTSTART;VALUE=DATE:20260510", "RRULE:FREQ=DAILY;COUNT=2", "EXDATE;VALUE=DATE:20260510"],
    ],
    ["2026-04-15 2026-04-16", "2026-05-11 2026-05-12"],
  ],
  [
    "periods that are added",
    [["DTSTART:20260410T150000Z", "DTEND:20260411T110000Z", "RDATE;VALUE=PERIOD:20260420T150000Z/20260424T110000Z"]],
    ["2026-04-10 2026-04-11", "2026-04-20 2026-04-24"],
  ],
  [
    "a start that the rule does not have",
    [["DTSTART;VALUE=DATE:20260408", "RRULE:FREQ=WEEKLY;BYDAY=MO;COUNT=2"]],
    ["2026-04-08 2026-04-09", "2026-04-13 2026-04-14", "2026-04-20 2026-04-21"],
  ],
  [
    "one moved here from after the days that matter",
    [["UID:moved", "DTSTART;VALUE=DATE:20280301", "RRULE:FREQ=MONTHLY"], moved(";VALUE=DATE:20280701", "20260401")],
    ["2026-04-01 2026-04-02", "2028-03-01 2028-03-02"],
  ],
  [
    "one moved from a time that is named otherwise: rather a night too many",
    [
      ["UID:moved", "DTSTART;TZID=Europe/Lisbon:20260710T150000", "DURATION:PT20H", "RRULE:FREQ=DAILY;COUNT=2"],
      moved(":20260711T140000Z", "20260720"),
    ],
    ["2026-07-10 2026-07-11", "2026-07-11 2026-07-12", "2026-07-20 2026-07-21"],
  ],
  [
    "this and all that follow",
    [
      ["UID:moved", "DTSTART;VALUE=DATE:20260710", "RRULE:FREQ=WEEKLY;COUNT=3"],
      moved(";RANGE=THISANDFUTURE;VALUE=DATE:20260717", "20260718"),
    ],
    ["2026-07-10 2026-07-11", "2026-07-18 2026-07-19", "2026-07-25 2026-07-26"],
  ],
])("recurring: %s", (_, events, expected) => expect(nights(calendar(...events)).toSorted()).toEqual(expected));

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
])("refused: %j", { timeout: 90_000 }, async (text, reason) => {
  // Time enough for a busy machine to come to the reason.
  await expect(readEventsApart(text, frame, 60_000)).rejects.toThrow(reason);
});

test("more stays than anybody has are refused", () => {
  const daily = Array.from({ length: 10 }, (_, index) => [
    "DTSTART;VALUE=DATE:20260410",
    "RRULE:FREQ=DAILY;COUNT=600",
    `DURATION:P${index + 1}D`,
  ]);
  expect(nights(calendar(...daily.slice(0, 8)))).toHaveLength(4800);
  expect(() => nights(calendar(...daily))).toThrow("it names more than 5000 stays");
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

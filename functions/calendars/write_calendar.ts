import { contentLine } from "./content_line.ts";
import { escapeText } from "./escape_text.ts";

/** What a secret address tells of a property. */
export type ExportedCalendar = {
  readonly title: string;
  readonly events: readonly {
    readonly uid: string;
    readonly is_reservation: boolean;
    readonly from_date: string;
    readonly to_date: string;
    readonly written_at: string;
  }[];
};

/** Writes a calendar as iCalendar (RFC 5545, with the name and pace of RFC 7986). */
export function writeCalendar({ title, events }: ExportedCalendar): string {
  const lines: [name: string, value: string][] = [
    ["BEGIN", "VCALENDAR"],
    ["VERSION", "2.0"],
    ["PRODID", "-//Roost//Calendar 1//EN"],
    ["CALSCALE", "GREGORIAN"],
    ["NAME", escapeText(title)],
    ["X-WR-CALNAME", escapeText(title)],
    ["REFRESH-INTERVAL;VALUE=DURATION", "PT15M"],
    ["X-PUBLISHED-TTL", "PT15M"],
    // A calendar has one component at least, even when nothing is taken.
    ...(events.length === 0 ? utc : []),
    ...events.flatMap((event): [string, string][] => [
      ["BEGIN", "VEVENT"],
      ["UID", `${event.uid}@roost`],
      ["DTSTAMP", event.written_at],
      ["DTSTART;VALUE=DATE", event.from_date.replaceAll("-", "")],
      ["DTEND;VALUE=DATE", event.to_date.replaceAll("-", "")],
      ["SUMMARY", event.is_reservation ? "Reserved" : "Not available"],
      ["TRANSP", "OPAQUE"],
      ["END", "VEVENT"],
    ]),
    ["END", "VCALENDAR"],
  ];
  return lines.map(([name, value]) => contentLine(name, value)).join("");
}

const utc: [string, string][] = [
  ["BEGIN", "VTIMEZONE"],
  ["TZID", "UTC"],
  ["BEGIN", "STANDARD"],
  ["DTSTART", "19700101T000000"],
  ["TZOFFSETFROM", "+0000"],
  ["TZOFFSETTO", "+0000"],
  ["END", "STANDARD"],
  ["END", "VTIMEZONE"],
];

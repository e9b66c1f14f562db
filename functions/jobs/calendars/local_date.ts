import type ICAL from "ical.js";

/**
 * The date that it is at a property at a time of a calendar: dates, and times without a zone, as they are; other times by the
 * calendar's own definition of their zone, or by the name of the zone where it has none.
 *
 * @param zoneName TZID of the time
 */
export function localDate(time: ICAL.Time, zoneName: string, propertyZone: string): string {
  if (time.isDate) return wallDate(time);
  if (time.zone.tzid !== "floating") return dateAt(time.toUnixTime() * 1000, propertyZone);
  // What ical.js found no definition of: the name may still be one that everybody knows.
  if (zoneName === "" || !isZone(zoneName)) return wallDate(time);
  return dateAt(instantOf(time, zoneName), propertyZone);
}

function wallDate({ year, month, day }: ICAL.Time): string {
  return [String(year).padStart(4, "0"), String(month).padStart(2, "0"), String(day).padStart(2, "0")].join("-");
}

function isZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat("en", { timeZone: name }));
  } catch {
    return false;
  }
}

/** Looks twice: the offset at the first guess may be that of the other side of a change of the clock. */
function instantOf({ year, month, day, hour, minute, second }: ICAL.Time, zone: string): number {
  const wall = Date.UTC(year, month - 1, day, hour, minute, second);
  const guess = wall - offsetAt(wall, zone);
  return wall - offsetAt(guess, zone);
}

function offsetAt(instant: number, zone: string): number {
  const parts = partsAt(instant, zone);
  const seconds = Math.floor(instant / 1000) * 1000;
  return Date.UTC(parts.year, parts.month - 1, parts.day, parts.hour, parts.minute, parts.second) - seconds;
}

function dateAt(instant: number, zone: string): string {
  const { year, month, day } = partsAt(instant, zone);
  return [String(year).padStart(4, "0"), String(month).padStart(2, "0"), String(day).padStart(2, "0")].join("-");
}

type Parts = Record<"year" | "month" | "day" | "hour" | "minute" | "second", number>;
const formats = new Map<string, Intl.DateTimeFormat>();

function partsAt(instant: number, zone: string): Parts {
  let format = formats.get(zone);
  if (!format) {
    const numeric = "numeric";
    format = new Intl.DateTimeFormat("en-US", {
      timeZone: zone,
      calendar: "gregory",
      hourCycle: "h23",
      year: numeric,
      month: numeric,
      day: numeric,
      hour: numeric,
      minute: numeric,
      second: numeric,
    });
    formats.set(zone, format);
  }
  const parts: Parts = { year: 0, month: 0, day: 0, hour: 0, minute: 0, second: 0 };
  for (const { type, value } of format.formatToParts(instant)) {
    if (type in parts) Object.assign(parts, { [type]: Number(value) });
  }
  return parts;
}

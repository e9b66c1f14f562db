import ICAL from "ical.js";

import { classifyEvent } from "./classify_event.ts";
import { FeedError } from "./feed_error.ts";
import type { FeedEvent } from "./feed_event.ts";
import { localDate } from "./local_date.ts";

// Lenient where platforms are sloppy: a date without VALUE=DATE is a date.
ICAL.design.strict = false;

/** The days of a property that matter, its zone, and what ends the names of its own events. */
export type FeedFrame = {
  readonly from_date: string;
  readonly to_date: string;
  readonly time_zone: string;
  readonly mark: string;
};

/** How many times recurring events are followed, all together: more than any true calendar has. */
const mostOccurrences = 10_000;

/** How many different stays are kept: more than any true calendar has in two years, few enough to take in seconds. */
const mostStays = 5_000;

/**
 * The nights that a calendar says are taken, in property time, recurring events worked out.
 *
 * @throws {FeedError} when it is no iCalendar
 */
export function readEvents(text: string, frame: FeedFrame): FeedEvent[] {
  let budget = mostOccurrences;
  const events = new Map<string, FeedEvent>();
  // No zone is two days off another: what lies further outside needs no look at zones, which are slow.
  const [earliest, latest] = [Date.parse(frame.from_date) - 2 * aDay, Date.parse(frame.to_date) + 2 * aDay];
  const add = (component: ICAL.Component, start: ICAL.Time, end: ICAL.Time): void => {
    if (Math.max(dayOf(start), dayOf(end)) < earliest || takesNoNights(component)) return;
    const zone = zoneNameOf(component, "dtstart");
    const begun = localDate(start, zone, frame.time_zone);
    // What began before anybody kept calendars is a slip, and no date that the database has.
    const from = begun < "1900" ? frame.from_date : begun;
    const last = localDate(end, zoneNameOf(component, "dtend") || zone, frame.time_zone);
    // An event within a day takes its night: rather that than a stay too many.
    const to = last > from ? last : dayAfter(from);
    if (to <= frame.from_date || from >= frame.to_date) return;
    const kind = classifyEvent(summaryOf(component));
    const event = { from_date: from, to_date: to < frame.to_date ? to : frame.to_date, kind } as const;
    events.set(Object.values(event).join(" "), event);
    if (events.size > mostStays) throw new FeedError(`it names more than ${mostStays} stays`);
  };

  for (const event of masters(text, frame.mark)) {
    if (!event.isRecurring()) {
      add(event.component, event.startDate, event.endDate);
      continue;
    }
    for (const { component, start, end } of addedPeriods(event)) add(component, start, end);
    const followed = new Set<ICAL.Event>();
    const occurrences = event.iterator();
    for (let next = occurrences.next(); next; next = occurrences.next()) {
      budget -= 1;
      if (budget < 0) throw new FeedError(`its events recur more than ${mostOccurrences} times`);
      const { item, startDate, endDate } = event.getOccurrenceDetails(next);
      followed.add(item);
      add(item.component, startDate, endDate);
      if (dayOf(next) > latest) break;
    }
    // Moved here from after the days that matter, or from a time that the rule has by another name.
    for (const exception of Object.values(event.exceptions)) {
      if (!followed.has(exception)) add(exception.component, exception.startDate, exception.endDate);
    }
  }
  return [...events.values()];
}

/** Events with their exceptions; an exception whose event is missing stands for itself. */
function masters(text: string, mark: string): ICAL.Event[] {
  const components = calendarsOf(text).flatMap((calendar) => calendar.getAllSubcomponents("vevent"));
  const dated = components.filter((component) => component.getFirstProperty("dtstart") !== null);
  const byUid = Map.groupBy(dated, (component) => String(component.getFirstPropertyValue("uid") ?? ""));
  return [...byUid].flatMap(([uid, same]) => {
    // What this property told another platform, and is told again; another property's nights are news.
    if (uid.endsWith(`.${mark}@roost`)) return [];
    const wholes = same.filter((component) => component.getFirstProperty("recurrence-id") === null);
    const exceptions = same.filter((component) => component.getFirstProperty("recurrence-id") !== null);
    if (wholes.length === 0 || uid === "") return same.map((component) => new ICAL.Event(component));
    for (const component of wholes) beginWithStart(component);
    return wholes.map((component) => new ICAL.Event(component, { exceptions, strictExceptions: true }));
  });
}

/** The start of a recurring event is one of its times, whatever its rule says (RFC 5545, 3.8.5.3); ical.js leaves that out. */
function beginWithStart(component: ICAL.Component): void {
  const start = component.getFirstProperty("dtstart");
  const time = start?.getFirstValue();
  const rule = component.getFirstPropertyValue("rrule");
  const dates = component.getAllProperties("rdate").flatMap((property) => property.getValues());
  if (!start || !(time instanceof ICAL.Time) || (rule === null && dates.length === 0)) return;
  const told = rule instanceof ICAL.Recur ? [rule.iterator(time).next(), ...dates] : dates;
  // Told twice, it could not be left out by an EXDATE.
  if (told.some((other: unknown) => other instanceof ICAL.Time && other.compare(time) === 0)) return;
  const first = new ICAL.Property("rdate", component);
  const zone = start.getParameter("tzid");
  if (zone !== undefined) first.setParameter("tzid", zone);
  first.setValue(time);
  component.addProperty(first);
}

/** Times that are added with an end of their own, which ical.js can't follow: they are taken out of the event. */
function addedPeriods({ component }: ICAL.Event): { component: ICAL.Component; start: ICAL.Time; end: ICAL.Time }[] {
  const dated = component.getAllProperties("rdate").filter((property) => property.type === "period");
  return dated.flatMap((property) => {
    component.removeProperty(property);
    return property
      .getValues()
      .flatMap((period: unknown) =>
        period instanceof ICAL.Period ? [{ component, start: period.start, end: period.getEnd() }] : [],
      );
  });
}

function calendarsOf(text: string): ICAL.Component[] {
  let calendars: ICAL.Component[];
  try {
    const parsed = ICAL.parse(text.replace(/^\uFEFF/, ""));
    const roots = typeof parsed[0] === "string" ? [parsed] : parsed;
    calendars = roots.map((root: unknown[]) => new ICAL.Component(root));
  } catch (error) {
    throw new FeedError("it is not a calendar (iCalendar)", { cause: error });
  }
  if (calendars.length === 0 || calendars.some(({ name }) => name !== "vcalendar")) {
    throw new FeedError("it is not a calendar (iCalendar)");
  }
  return calendars;
}

function takesNoNights(component: ICAL.Component): boolean {
  const isCancelled = String(component.getFirstPropertyValue("status") ?? "").toUpperCase() === "CANCELLED";
  return isCancelled || String(component.getFirstPropertyValue("transp") ?? "").toUpperCase() === "TRANSPARENT";
}

function summaryOf(component: ICAL.Component): string {
  return String(component.getFirstPropertyValue("summary") ?? "");
}

function zoneNameOf(component: ICAL.Component, property: "dtstart" | "dtend"): string {
  return String(component.getFirstProperty(property)?.getParameter("tzid") ?? "");
}

const aDay = 86_400_000;

function dayOf({ year, month, day }: ICAL.Time): number {
  return Date.UTC(year, month - 1, day);
}

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + aDay).toISOString().slice(0, 10);
}

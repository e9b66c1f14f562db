import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";

import type { ExportedCalendar } from "../../../functions/calendars/write_calendar.ts";
import { writeCalendar } from "../../../functions/calendars/write_calendar.ts";
import { importCalendarFeed } from "../../../functions/jobs/handlers/import_calendar_feed.ts";
import { occupancies, take } from "../../database/30_calendar/calendar.ts";
import { aPerson } from "../../support/builders/a_person.ts";
import type { Property } from "../../support/builders/a_property.ts";
import { aProperty } from "../../support/builders/a_property.ts";
import type { TestDatabase } from "../../support/database.ts";
import type { FeedWorld } from "./support/feed_world.ts";
import { feedWorld } from "./support/feed_world.ts";
import type { OtherPlatform } from "./support/other_platform.ts";

let world: FeedWorld;
let db: TestDatabase;
let platform: OtherPlatform;
beforeAll(async () => {
  world = await feedWorld();
  ({ db, platform } = world);
});
beforeEach(() => world.reset());
afterAll(() => world?.close());

const aFeed: FeedWorld["aFeed"] = (property, name) => world.aFeed(property, name);
const read: FeedWorld["read"] = (feedId) => world.read(feedId);
const feedOf = async (property: Property) => {
  const [row] = await db.asPerson(
    property.host_id,
    (sql) => sql`
      select health, last_error, last_success_at is not null as was_read
      from public.calendar_feeds where property_id = ${property.id}`,
  );
  return row;
};
const conflictsOf = async (property: Property): Promise<string[]> => {
  const rows = await db.asPerson(
    property.host_id,
    (sql) => sql<{ text: string }[]>`
      select concat_ws(' ', kind, stay) as text from public.calendar_feed_conflicts
      where property_id = ${property.id} order by stay, kind`,
  );
  return rows.map(({ text }) => text);
};

test("events take nights; moved and vanished ones free them; what is unchanged is told so", async () => {
  const property = await aProperty(db);
  const feed = await aFeed(property);
  platform.answered.length = 0;
  platform.tell(
    ["2026-04-01", "2026-04-03"],
    ["2026-04-03", "2026-04-05", "Not available"],
    ["2026-05-01", "2026-05-02"],
  );
  await read(feed);
  expect(await occupancies(db, property)).toEqual([
    "external [2026-04-01,2026-04-03) Else: reserved",
    "external [2026-04-03,2026-04-05) Else: not available",
    "external [2026-05-01,2026-05-02) Else: reserved",
  ]);

  await read(feed);
  platform.tell(["2026-04-02", "2026-04-04"]);
  await read(feed);

  expect(await occupancies(db, property)).toEqual(["external [2026-04-02,2026-04-04) Else: reserved"]);
  expect(platform.answered).toEqual([200, 304, 200]);
  expect(await feedOf(property)).toEqual({ health: "healthy", last_error: null, was_read: true });
});

test("events that overlap take each night once and leave no gap", async () => {
  const property = await aProperty(db);
  const [one, other] = [await aFeed(property, "One"), await aFeed(property, "Two")];
  platform.tell(["2026-04-01", "2026-04-05"], ["2026-04-04", "2026-04-08", "Blocked"], ["2026-04-02", "2026-04-03"]);
  await read(one);
  platform.tell(["2026-04-07", "2026-04-10"]);
  await read(other);
  expect(await occupancies(db, property)).toEqual([
    "external [2026-04-01,2026-04-05) One: reserved",
    "external [2026-04-05,2026-04-08) One: not available",
    "external [2026-04-08,2026-04-10) Two: reserved",
  ]);
});

test("nights that one calendar gives back and another still names are not free for a moment", async () => {
  const property = await aProperty(db);
  const [one, other, third] = [
    await aFeed(property, "One"),
    await aFeed(property, "Two"),
    await aFeed(property, "Three"),
  ];
  platform.tell(["2026-04-01", "2026-04-05"]);
  await read(one);
  await read(other);
  platform.tell(["2026-04-03", "2026-04-04"]);
  await read(third);
  platform.tell(["2026-04-20", "2026-04-21"]);
  await read(one);
  expect(await occupancies(db, property)).toEqual([
    "external [2026-04-01,2026-04-05) Two: reserved",
    "external [2026-04-20,2026-04-21) One: reserved",
  ]);
  await db.asPerson(property.host_id, (sql) => sql`delete from public.calendar_feeds where id = ${other}`);
  expect(await occupancies(db, property)).toEqual([
    "external [2026-04-03,2026-04-04) Three: reserved",
    "external [2026-04-20,2026-04-21) One: reserved",
  ]);
});

test("nights that the host blocked while another platform had them stay blocked when it gives them back", async () => {
  const property = await aProperty(db);
  const feed = await aFeed(property);
  platform.tell(["2026-04-03", "2026-04-06"]);
  await read(feed);
  await db.asPerson(
    property.host_id,
    (sql) => sql`select public.block_dates(${property.id}, '2026-04-01', '2026-04-05', 'Painters')`,
  );
  platform.tell(["2026-05-01", "2026-05-02"]);
  await read(feed);
  expect(await occupancies(db, property)).toEqual([
    "block [2026-04-01,2026-04-03) Painters",
    "block [2026-04-03,2026-04-05)",
    "external [2026-05-01,2026-05-02) Else: reserved",
  ]);
  await db.asPerson(
    property.host_id,
    (sql) => sql`select public.unblock_dates(${property.id}, '2026-04-01', '2026-04-30')`,
  );
  expect(await occupancies(db, property)).toEqual(["external [2026-05-01,2026-05-02) Else: reserved"]);
});

test("a booking keeps its nights; the conflict is told, and is over with the event or the booking", async () => {
  const property = await aProperty(db);
  const feed = await aFeed(property);
  const { booking } = await take(db, property, "[2026-04-10,2026-04-14)");
  platform.tell(["2026-04-12", "2026-04-16"], ["2026-04-09", "2026-04-11", "Closed"]);
  await read(feed);

  expect(await conflictsOf(property)).toEqual([
    "window [2026-04-10,2026-04-11)",
    "reservation [2026-04-12,2026-04-14)",
  ]);
  expect(await occupancies(db, property)).toEqual([
    "external [2026-04-09,2026-04-10) Else: not available",
    "booking [2026-04-10,2026-04-14)",
    "external [2026-04-14,2026-04-16) Else: reserved",
  ]);

  // Cancelled here: the nights are not free for a moment.
  await db.sql`select private.free_nights(${booking})`;
  expect(await occupancies(db, property)).toEqual([
    "external [2026-04-09,2026-04-10) Else: not available",
    "external [2026-04-10,2026-04-11) Else: not available",
    "external [2026-04-12,2026-04-14) Else: reserved",
    "external [2026-04-14,2026-04-16) Else: reserved",
  ]);
  await read(feed);
  expect(await conflictsOf(property)).toEqual([]);
});

test("what can't be read keeps its nights, and the host is told why", async () => {
  const property = await aProperty(db);
  const feed = await aFeed(property);
  platform.tell(["2026-04-01", "2026-04-03"]);
  await read(feed);
  platform.fail(503);
  await read(feed);
  expect(await feedOf(property)).toEqual({ health: "failing", last_error: "its server answered 503", was_read: true });
  expect(await occupancies(db, property)).toHaveLength(1);
  await db.sql`delete from public.calendar_feeds where id = ${feed}`;
  expect(await occupancies(db, property)).toEqual([]);
});

test("six hours unread: guests ask instead of booking, until it is read again", async () => {
  const property = await aProperty(db, { instant_book: true });
  const book = async (from: string, to: string): Promise<string> => {
    const guest = await aPerson(db);
    const [row] = await db.asPerson(
      guest.id,
      (sql) => sql<[{ status: string }]>`
        select status from public.request_booking(${property.id}, ${from}, ${to}, 1, message => 'Hello, two nights.')`,
    );
    return row.status;
  };
  const feed = await aFeed(property);
  await read(feed);
  expect(await book("2026-04-01", "2026-04-02")).toBe("awaiting_payment");
  await world.passHours(6);
  platform.fail(500);
  await read(feed);
  expect(await book("2026-04-03", "2026-04-04")).toBe("requested");
  platform.tell();
  await read(feed);
  expect(await book("2026-04-05", "2026-04-06")).toBe("awaiting_payment");
});

test("each feed that is due gets one job; a new one is read at once", async () => {
  await db.sql`delete from public.calendar_feeds`;
  await db.sql`delete from pgboss.job`;
  const property = await aProperty(db);
  const [one, other] = [await aFeed(property, "One"), await aFeed(property, "Two")];
  const waiting = async (): Promise<string[]> => {
    const rows = await db.sql<{ feed: string }[]>`
      select data ->> 'feed_id' as feed from pgboss.job where name = 'import_calendar_feed' order by created_on, id`;
    return rows.map(({ feed }) => feed);
  };
  expect((await waiting()).toSorted()).toEqual([one, other].toSorted());
  await db.sql`delete from pgboss.job`;
  await read(one);
  await importCalendarFeed(world.context, {});
  expect(await waiting()).toEqual([other]);
  await world.passHours(1);
  await importCalendarFeed(world.context, {});
  expect(new Set(await waiting())).toEqual(new Set([one, other]));
  const [cron] = await db.sql`select cron from pgboss.schedule where name = 'import_calendar_feed'`;
  expect(cron).toEqual({ cron: "*/15 * * * *" });
});

test.each(["file:///etc/passwd", "ftp://calendars.example/1.ics", "calendars.example"])(
  "an address that is none of the web is refused: %s",
  async (url) => {
    const property = await aProperty(db);
    await expect(
      db.asPerson(
        property.host_id,
        (sql) => sql`insert into public.calendar_feeds (property_id, name, url) values (${property.id}, 'x', ${url})`,
      ),
    ).rejects.toMatchObject({ code: "23514" });
  },
);

test("without the test's leave, the machine itself is not asked", async () => {
  const property = await aProperty(db);
  const feed = await aFeed(property);
  platform.answered.length = 0;
  await db.sql`update private.deployment set environment = 'production'`;
  try {
    await read(feed);
  } finally {
    await db.sql`update private.deployment set environment = 'test'`;
  }
  expect(platform.answered).toEqual([]);
  expect(await feedOf(property)).toMatchObject({
    health: "failing",
    last_error: '"127.0.0.1" is not at a public address',
  });
});

test("of two properties here that read each other, each takes the other's nights and not its own again", async () => {
  const [house, room] = [await aProperty(db), await aProperty(db)];
  await take(db, house, "[2026-04-10,2026-04-12)");
  await take(db, room, "[2026-04-20,2026-04-22)");
  const calendarOf = async (property: Property): Promise<ExportedCalendar> => {
    const [row] = await db.asPerson(
      property.host_id,
      (sql) => sql<[{ token: string }]>`
        select public.create_calendar_export(${property.id}) ->> 'token' as token`,
    );
    const [{ calendar }] = await db.sql<[{ calendar: ExportedCalendar }]>`
      select private.exported_calendar(${row.token}) as calendar`;
    return calendar;
  };
  const both = [...(await calendarOf(house)).events, ...(await calendarOf(room)).events];
  platform.serve(writeCalendar({ title: "Both", events: both }));
  await read(await aFeed(house, "Both"));
  expect(await occupancies(db, house)).toEqual([
    "booking [2026-04-10,2026-04-12)",
    "external [2026-04-20,2026-04-22) Both: reserved",
  ]);
});

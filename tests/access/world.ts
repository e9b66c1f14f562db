import { aBooking } from "../support/builders/a_booking.ts";
import { aCompletedStay } from "../support/builders/a_completed_stay.ts";
import { aConfirmedBooking } from "../support/builders/a_confirmed_booking.ts";
import { aHost } from "../support/builders/a_host.ts";
import { aPerson } from "../support/builders/a_person.ts";
import { aProperty } from "../support/builders/a_property.ts";
import { anAlteration } from "../support/builders/an_alteration.ts";
import type { TestDatabase, TestTransaction } from "../support/database.ts";

/**
 * Who tries. `asker` has asked for a stay that is not confirmed; `co_host` helps the host with the calendar of the
 * published property, the other co-hosts in the scope of their name; `staff` is support.
 */
export const PERSONAS = [
  "anon",
  "stranger",
  "asker",
  "guest",
  "host",
  "other_host",
  "co_host",
  "co_host_messages",
  "co_host_bookings",
  "co_host_full",
  "staff",
  "moderator",
  "finance",
  "admin",
  "suspended",
  "service",
] as const;
export type Persona = (typeof PERSONAS)[number];

/** A database in which something happened, and a name for each of its ids. */
export type World = {
  readonly db: TestDatabase;
  /** Ids by name: people, properties, bookings, reviews. */
  readonly id: Readonly<Record<string, string>>;
  /** Names by id. */
  readonly name: ReadonlyMap<string, string>;
};

/**
 * The host has a published, a draft and a paused property; the other host has one. The guest has stayed (both
 * reviewed, the host replied) and will stay again, if the host agrees a day later; the asker has asked; the guest has cancelled a stay at the
 * other host's; the reviewer has stayed there and reviewed, and the other host has not yet.
 */
export async function aWorld(db: TestDatabase): Promise<World> {
  const id: Record<string, string> = {};
  for (const name of [...PERSONAS, "reviewer"].filter((name) => !/^(anon|service|host|other_host)$/u.test(name))) {
    id[name] = (await aPerson(db, { metadata: { display_name: name, username: name } })).id;
  }
  for (const name of ["host", "other_host"]) {
    id[name] = (await aHost(db, { metadata: { display_name: name, username: name } })).id;
  }
  id["published"] = (await aProperty(db, { host_id: id["host"], instant_book: true })).id;
  id["draft"] = (await aProperty(db, { host_id: id["host"], status: "draft" })).id;
  id["paused"] = (await aProperty(db, { host_id: id["host"] })).id;
  await db.asPerson(id["host"]!, (sql) => sql`select public.pause_property(${id["paused"]!})`);
  id["others"] = (await aProperty(db, { host_id: id["other_host"], instant_book: true })).id;
  await db.sql`insert into private.staff_grants (person_id, role) values (${id["staff"]!}, 'support')`;
  for (const role of ["moderator", "finance", "admin"]) {
    await db.sql`insert into private.staff_grants (person_id, role) values (${id[role]!}, ${role})`;
  }
  for (const [name, scope] of [
    ["co_host", "calendar"],
    ["co_host_messages", "messages"],
    ["co_host_bookings", "bookings"],
    ["co_host_full", "full"],
  ] as const) {
    await db.sql`
      insert into public.co_hosts (property_id, person_id, scopes)
      values (${id["published"]}, ${id[name]!}, array[${scope}]::public.co_host_scope[])`;
  }

  const stay = await aCompletedStay(db, { property_id: id["published"], guest_id: id["guest"]! });
  id["stay"] = stay.id;
  const review = (booking: string) => async (sql: TestTransaction) => {
    const [row] = await sql<[{ id: string }]>`select id from public.submit_review(${booking}, 5, comment => 'Good.')`;
    return row.id;
  };
  await db.sql`select private.advance_stays()`;
  id["review_by_guest"] = await db.asPerson(id["guest"]!, review(stay.id));
  id["review_by_host"] = await db.asPerson(id["host"]!, review(stay.id));
  await db.asPerson(id["host"]!, (sql) => sql`select public.reply_to_review(${id["review_by_guest"]!}, 'Thank you.')`);

  const secret = await aCompletedStay(db, { property_id: id["others"], guest_id: id["reviewer"]! });
  id["unanswered"] = secret.id;
  await db.sql`select private.advance_stays()`;
  id["review_unanswered"] = await db.asPerson(id["reviewer"]!, review(secret.id));

  id["coming"] = (await aConfirmedBooking(db, { property_id: id["published"], guest_id: id["guest"]! })).id;
  id["cancelled"] = (await aConfirmedBooking(db, { property_id: id["others"], guest_id: id["guest"]! })).id;
  await db.asPerson(id["guest"]!, (sql) => sql`select public.cancel_booking(${id["cancelled"]!}, 'Ill.')`);
  await anAlteration(db, { id: id["coming"] }, id["guest"]!, [61, 64]);
  await db.sql`update public.properties set instant_book = false where id = ${id["published"]}`;
  id["asked"] = (
    await aBooking(db, {
      property_id: id["published"],
      guest_id: id["asker"]!,
      check_in: await day(db, 80),
      check_out: await day(db, 83),
    })
  ).id;

  await db.sql`
    insert into public.exchange_rates (base, quote, date, rate, source) values ('EUR', 'USD', '2026-03-02', 1.1, 'test')`;
  for (const name of ["published", "draft", "paused", "others"]) {
    await db.sql`insert into public.property_amenities (property_id, amenity) values (${id[name]!}, 'wifi')`;
    await db.sql`
      insert into public.calendar_rules (property_id, from_date, to_date, min_nights)
      values (${id[name]!}, '2030-01-01', '2030-01-02', 2)`;
    await db.sql`
      insert into public.promotions (property_id, name, percent, stay_from, stay_to)
      values (${id[name]!}, 'Winter', 10, '2030-01-01', '2030-01-02')`;
    await db.sql`
      insert into public.calendar_feeds (property_id, name, url)
      values (${id[name]!}, 'Elsewhere', 'https://calendars.example/1.ics')`;
  }
  for (const [name, booking] of [
    ["published", "coming"],
    ["others", "unanswered"],
  ] as const) {
    await db.sql`
      insert into public.calendar_feed_conflicts (feed_id, property_id, booking_id, stay, kind)
      select feed.id, feed.property_id, ${id[booking]!}, '[2030-01-01,2030-01-02)', 'reservation'
      from public.calendar_feeds as feed where feed.property_id = ${id[name]!}`;
  }
  for (const name of ["published", "draft", "others"]) {
    await db.sql`
      insert into public.property_arrivals (property_id, instructions) values (${id[name]!}, 'The key is under the mat.')`;
  }
  await db.sql`select private.decide_property(${id["draft"]!}, 'restored', '')`;
  id["report_case"] = await db.asPerson(id["stranger"]!, async (sql) => {
    const [row] = await sql<[{ case_id: string }]>`
      select case_id from public.report_property(${id["published"]!}, 'spam', 'Twice the same.')`;
    return row.case_id;
  });
  for (const name of ["guest", "host"]) {
    await db.asPerson(id[name]!, (sql) => sql`select public.save_search('By the sea', '{"query": "sea"}')`);
    await db.sql`
      insert into public.notification_preferences (person_id, kind, by_mail) values (${id[name]!}, 'booking_confirmed', false)`;
  }
  await db.sql`insert into private.suspensions (person_id, reason) values (${id["suspended"]!}, 'Fraud.')`;
  return { db, id, name: new Map(Object.entries(id).map(([name, value]) => [value, name])) };
}

async function day(db: TestDatabase, ahead: number): Promise<string> {
  const [row] = await db.sql<[{ day: string }]>`select (private.clock()::date + ${ahead}::int)::text as day`;
  return row.day;
}

import { afterAll, beforeAll, expect, test } from "vitest";

import { aBooking } from "../../../support/builders/a_booking.ts";
import { aConfirmedBooking } from "../../../support/builders/a_confirmed_booking.ts";
import { aHost } from "../../../support/builders/a_host.ts";
import { aPerson } from "../../../support/builders/a_person.ts";
import type { Person } from "../../../support/builders/a_person.ts";
import { aProperty } from "../../../support/builders/a_property.ts";
import { dayFromToday } from "../../../support/builders/day_from_today.ts";
import { createTestDatabase } from "../../../support/database.ts";
import type { TestDatabase } from "../../../support/database.ts";
import { findEverywhere } from "./find_everywhere.ts";

/** What only this person is, has or wrote; each word stands nowhere else. */
const NEEDLES = [
  "zoraida@private.example",
  "zoraida_name",
  "zoraida_display",
  "zoraida_legal",
  "zoraida_bio",
  "+351987654321",
  "Rua da Zoraida",
  "zoraida_flat",
  "zoraida_description",
  "Beco da Zoraida",
  "zoraida_directions",
  "1903-04-05",
  "zoraida_message",
  "zoraida_reason",
  "zoraida_agent",
  "203.0.113.77",
  "zoraida_report",
  "zoraida_registration",
  "zoraida_answer",
  "zoraida_card",
  "zoraida_search",
  "zoraida_words",
];

let db: TestDatabase;
let zoraida: Person;
let erasureId: string;
let ledger: unknown;
let reviews: unknown;
let stayId: string;

beforeAll(async () => {
  db = await createTestDatabase();
  zoraida = await aHost(db, {
    email: NEEDLES[0]!,
    metadata: { username: "zoraida_name", display_name: "zoraida_display" },
  });
  await asZoraida(
    "update public.profiles set bio = 'zoraida_bio', languages = '{pt}', avatar_path = $1 where id = auth.uid()",
    [`${zoraida.id}/a.png`],
  );
  await asZoraida(
    `select public.update_contact_details('zoraida_legal', '+351987654321', '1903-04-05', 'Rua da Zoraida 1', city => 'Lisboa')`,
  );
  await db.sql`
    insert into auth.sessions (id, user_id, user_agent, ip) values (gen_random_uuid(), ${zoraida.id}, 'zoraida_agent', '203.0.113.77')`;
  await db.sql`
    insert into auth.identities (id, user_id, provider, provider_id, identity_data)
    values (gen_random_uuid(), ${zoraida.id}, 'github', 'zoraida_name', ${db.sql.json({ email: zoraida.email })})`;
  await db.sql`
    insert into auth.audit_log_entries (id, payload)
    values (gen_random_uuid(), ${db.sql.json({ actor_id: zoraida.id, actor_username: zoraida.email })})`;

  // What she offers: one place that was booked, one that was not, a co-host and an invitation.
  const place = { description: "zoraida_description", registration_number: "zoraida_registration" };
  const booked = await aProperty(db, {
    host_id: zoraida.id,
    title: "zoraida_flat",
    ...place,
    address: { line1: "Beco da Zoraida 2", directions: "zoraida_directions" } as object,
  });
  await aProperty(db, { host_id: zoraida.id, title: "zoraida_flat two", ...place });
  const declined = await aBooking(db, { property_id: booked.id });
  await db.asPerson(zoraida.id, (sql) => sql`select public.decline_booking(${declined.id}, 'zoraida_reason')`);
  const open = await aBooking(db, {
    property_id: booked.id,
    check_in: await dayFromToday(db, 90),
    check_out: await dayFromToday(db, 92),
  });
  expect(open.status).toBe("requested");
  const friend = await aHost(db);
  const friends = await aProperty(db, { host_id: friend.id });
  await db.asPerson(friend.id, (sql) => sql`select public.invite_co_host(${friends.id}, ${zoraida.email}, '{full}')`);

  // Where she stayed, and is waiting.
  const stay = await aConfirmedBooking(db, { guest_id: zoraida.id, message: "zoraida_message" });
  stayId = stay.id;
  await db.sql`
    insert into private.idempotency_keys (person_id, operation, key, request_hash, response)
    values (${stay.host_id}, 'POST /x', 'k', 'h', ${db.sql.json({ booking: { message: "zoraida_answer" } })})`;
  await db.sql`
    update private.provider_events
    set payload = payload || ${db.sql.json({ data: { object: { billing_details: { name: "zoraida_card" }, receipt_email: zoraida.email, amount: 1 } } })}`;
  await aBooking(db, {
    guest_id: zoraida.id,
    check_in: await dayFromToday(db, 200),
    check_out: await dayFromToday(db, 203),
    message: "zoraida_message two",
  });
  await asZoraida(`select public.save_search('zoraida_search', '{"query": "zoraida_words"}')`);
  await asZoraida("select public.report_person($1, 'spam', 'zoraida_report')", [friend.id]);
  await db.sql`
    select private.set_clock(private.local_moment(check_out, check_out_time, time_zone) + interval '1 hour')
    from public.bookings where id = ${stay.id}`;
  await db.sql`select private.advance_stays()`;
  await asZoraida("select public.submit_review($1, 5, comment => 'A lovely stay.')", [stay.id]);
  await db.asPerson(
    stay.host_id,
    (sql) => sql`select public.submit_review(${stay.id}, 5, comment => 'A lovely guest.')`,
  );
});
afterAll(() => db.close());

const asZoraida = (statement: string, values: string[] = []): Promise<unknown> =>
  db.asPerson(zoraida.id, (sql) => sql.unsafe(statement, values));
const snapshot = async (table: string): Promise<unknown> =>
  db.sql.unsafe(`select * from ${table} as source order by source::text`);

test("before, the words are there to be found", async () => {
  const places = await Promise.all(NEEDLES.map(async (needle) => [needle, await findEverywhere(db, needle)] as const));
  expect(places.filter(([, found]) => found.length === 0)).toEqual([]);
});

test("asked for, the listings pause and fourteen days begin", async () => {
  await asZoraida("select public.request_erasure()");
  const [erasure] = await db.sql<[{ id: string; days: number }]>`
    select id, extract(day from due_at - requested_at)::int as days from private.erasures where person_id = ${zoraida.id}`;
  erasureId = erasure.id;
  expect(erasure.days).toBe(14);
  const listed = await db.sql`select id from public.properties where host_id = ${zoraida.id} and status = 'published'`;
  expect(listed).toEqual([]);

  const early = await db.sql`select private.erase_person(${erasureId}) as person`;
  expect(early).toEqual([{ person: null }]);
});

test("when the time has come, everything personal goes", async () => {
  ledger = await snapshot("private.ledger_entries");
  reviews = await snapshot("public.reviews");
  await db.sql`select private.set_clock(private.clock() + interval '15 days')`;
  const done = await db.sql`select private.erase_person(${erasureId}) as person`;
  expect(done).toEqual([{ person: zoraida.id }]);

  const places = await Promise.all(NEEDLES.map(async (needle) => [needle, await findEverywhere(db, needle)] as const));
  expect(places.filter(([, found]) => found.length > 0)).toEqual([]);
});

test("done again, nothing happens", async () => {
  expect(await db.sql`select private.erase_person(${erasureId}) as person`).toEqual([{ person: zoraida.id }]);
});

test("the ledger and the other party's records stay, under a pseudonym", async () => {
  expect(await snapshot("private.ledger_entries")).toEqual(ledger);
  expect(await snapshot("public.reviews")).toEqual(reviews);
  const [stay] = await db.sql`
    select booking.status, booking.total_amount > 0 as has_price, guest.display_name, guest.username
    from public.bookings as booking join public.profiles as guest on guest.id = booking.guest_id
    where booking.id = ${stayId}`;
  expect(stay).toMatchObject({ status: "completed", has_price: true, display_name: "Erased person" });
  expect(stay?.["username"]).toMatch(/^erased_/);
});

test("what was pending is cancelled, and its nights are free", async () => {
  const rows = await db.sql<{ status: string }[]>`
    select status from public.bookings where ${zoraida.id} in (guest_id, host_id) and id <> ${stayId} order by status::text`;
  expect(rows.map(({ status }) => status)).not.toContain("requested");
  const taken = await db.sql`
    select * from public.occupancies join public.properties on properties.id = property_id
    where host_id = ${zoraida.id} and kind in ('request', 'hold')`;
  expect(taken).toEqual([]);
});

test("the account is gone for Auth, and its address is free", async () => {
  const [account] = await db.sql`
    select email, encrypted_password, deleted_at is not null as deleted, banned_until > now() + interval '50 years' as banned
    from auth.users where id = ${zoraida.id}`;
  expect(account).toEqual({
    email: `erased-${zoraida.id}@erased.invalid`,
    encrypted_password: "",
    deleted: true,
    banned: true,
  });
  expect((await aPerson(db, { email: "zoraida@private.example" })).id).not.toBe(zoraida.id);
});

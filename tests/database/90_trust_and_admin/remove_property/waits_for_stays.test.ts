import { afterAll, beforeAll, expect, test } from "vitest";

import { aBooking } from "../../../support/builders/a_booking.ts";
import { aConfirmedBooking } from "../../../support/builders/a_confirmed_booking.ts";
import { aHost } from "../../../support/builders/a_host.ts";
import { aProperty } from "../../../support/builders/a_property.ts";
import { createTestDatabase } from "../../../support/database.ts";
import type { TestDatabase } from "../../../support/database.ts";
import { outcomeOf } from "../../../support/outcome_of.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.close());

const remove = (person: string, id: string): Promise<string> =>
  db.asPerson(person, async (sql) => {
    const [row] = await sql<[{ status: string }]>`select status from public.remove_property(${id})`;
    return row.status;
  });

test("with a confirmed stay ahead it is refused, with code and dates of the stay; after a cancellation it goes", async () => {
  const booking = await aConfirmedBooking(db, {});
  await expect(remove(booking.host_id, booking.property_id)).rejects.toMatchObject({
    code: "RP004",
    detail: expect.stringContaining(booking.code),
  });
  await db.asPerson(booking.guest_id, (sql) => sql`select public.cancel_booking(${booking.id}, 'Ill.')`);
  expect(await remove(booking.host_id, booking.property_id)).toBe("removed");
  expect(await remove(booking.host_id, booking.property_id)).toBe("removed");
});

test("a request that waits for an answer counts until it lapses", async () => {
  const asked = await aBooking(db);
  expect(await outcomeOf(remove(asked.host_id, asked.property_id))).toBe("RP004");
  await db.sql`select private.set_clock(${asked.expires_at!}::timestamptz + interval '1 second')`;
  expect(await remove(asked.host_id, asked.property_id)).toBe("removed");
  await db.sql`select private.set_clock(null)`;
});

test("a removed property stays for its host and past guests, unseen by others, unchanged by anybody", async () => {
  const { id, host_id } = await aProperty(db);
  await remove(host_id, id);
  const seen = (person: string | null): Promise<number> =>
    db.asPerson(person, async (sql) => (await sql`select from public.properties where id = ${id}`).length);
  expect([await seen(host_id), await seen(null), await seen((await aHost(db)).id)]).toEqual([1, 0, 0]);
  const edited = await db.asPerson(host_id, (sql) => sql`update public.properties set title = 'x' where id = ${id}`);
  expect(edited.count).toBe(0);
  expect(await outcomeOf(db.asPerson(host_id, (sql) => sql`select public.publish_property(${id})`))).toBe("RP003");
});

test("others can't, nor co-hosts with every scope", async () => {
  const { id } = await aProperty(db);
  const helper = await aHost(db);
  await db.sql`insert into public.co_hosts (property_id, person_id, scopes) values (${id}, ${helper.id}, '{full}')`;
  expect(await outcomeOf(remove(helper.id, id))).toBe("RI003");
  expect(await outcomeOf(remove((await aHost(db)).id, id))).toBe("RI003");
});

test("a draft is deleted outright, a published one is not", async () => {
  const draft = await aProperty(db, { status: "draft" });
  const published = await aProperty(db, { host_id: draft.host_id });
  const gone = await db.asPerson(
    draft.host_id,
    (sql) => sql`delete from public.properties where host_id = ${draft.host_id} returning id`,
  );
  expect(gone).toEqual([{ id: draft.id }]);
  expect(await remove(draft.host_id, published.id)).toBe("removed");
});

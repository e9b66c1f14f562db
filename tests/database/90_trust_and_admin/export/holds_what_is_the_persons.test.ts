import { afterAll, beforeAll, expect, test } from "vitest";

import { aWorld } from "../../../access/world.ts";
import type { World } from "../../../access/world.ts";
import { createTestDatabase } from "../../../support/database.ts";

type Rows = Record<string, Record<string, unknown>[]>;

let world: World;
beforeAll(async () => {
  world = await aWorld(await createTestDatabase());
});
afterAll(() => world.db.close());

const rowsOf = (name: string): Promise<Rows> =>
  world.db.asPerson(world.id[name]!, async (sql) => {
    const [row] = await sql<[{ rows: Rows }]>`select private.export_rows() as rows`;
    return row.rows;
  });
const ids = (rows: Rows, table: string, key = "id"): unknown[] =>
  [...new Set((rows[table] ?? []).map((row) => world.name.get(String(row[key])) ?? row[key]))].toSorted();

test("a guest's copy", async () => {
  const rows = await rowsOf("guest");
  expect(ids(rows, "profiles")).toEqual(["guest"]);
  expect(ids(rows, "bookings")).toEqual(["cancelled", "coming", "stay"]);
  expect(ids(rows, "booking_line_items", "booking_id")).toEqual(["cancelled", "coming", "stay"]);
  expect(ids(rows, "payments", "booking_id")).toEqual(["cancelled", "coming", "stay"]);
  expect(ids(rows, "reviews")).toEqual(["review_by_guest", "review_by_host"]);
  expect(ids(rows, "notifications", "person_id")).toEqual(["guest"]);
  expect(ids(rows, "saved_searches", "person_id")).toEqual(["guest"]);
  expect(ids(rows, "properties")).toEqual([]);
});

test("a host's copy", async () => {
  const rows = await rowsOf("host");
  expect(ids(rows, "properties")).toEqual(["draft", "paused", "published"]);
  expect(ids(rows, "property_addresses", "property_id")).toEqual(["draft", "paused", "published"]);
  expect(ids(rows, "bookings")).toEqual(["asked", "coming", "stay"]);
});

test("a review that is still blind is not in the copy of whom it is about", async () => {
  expect(ids(await rowsOf("other_host"), "reviews")).toEqual([]);
  expect(ids(await rowsOf("reviewer"), "reviews")).toEqual(["review_unanswered"]);
});

test("staff's sight of everything does not widen their own copy", async () => {
  const rows = await rowsOf("staff");
  expect(ids(rows, "bookings")).toEqual([]);
  expect(ids(rows, "profiles")).toEqual(["staff"]);
});

test("beside it: account, contacts, acceptances, without who of staff decided", async () => {
  await world.db
    .sql`insert into private.suspensions (person_id, reason, suspended_by, lifted_at) values (${world.id["guest"]!}, 'Once.', ${world.id["staff"]!}, '2099-01-01')`;
  const [row] = await world.db.sql<[{ rows: Record<string, unknown> }]>`
    select private.export_private_rows(${world.id["guest"]!}) as rows`;
  expect(row.rows["account"]).toMatchObject({ email: `${world.id["guest"]!}@example.com` });
  expect(row.rows["suspensions"]).toMatchObject([{ reason: "Once." }]);
  expect(JSON.stringify(row.rows)).not.toContain(world.id["staff"]!);
});

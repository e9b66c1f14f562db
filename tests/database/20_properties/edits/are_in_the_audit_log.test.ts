import { afterAll, beforeAll, expect, test } from "vitest";

import { aProperty } from "../../../support/builders/a_property.ts";
import { createTestDatabase } from "../../../support/database.ts";
import type { TestDatabase } from "../../../support/database.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.close());

test("price, policy, place and status: old and new values, and who", async () => {
  const { id, host_id } = await aProperty(db);
  const edit = (statement: string): Promise<unknown> => db.asPerson(host_id, (sql) => sql.unsafe(statement));
  await db.sql`delete from public.audit_log where subject_id = ${id}`;

  await edit(`update public.properties set base_price = 12000, title = 'New' where id = '${id}'`);
  await edit(`update public.properties set cancellation_policy = 'firm' where id = '${id}'`);
  await edit(`update public.properties set title = 'Newer', base_price = 12000 where id = '${id}'`);
  await edit(`update public.property_addresses set line1 = 'Rua Nova 9', city = 'Beja' where property_id = '${id}'`);
  await edit(`select public.pause_property('${id}')`);

  const log = await db.sql`
    select action, actor_id, details from public.audit_log
    where subject_id = ${id} and action like 'edit%' order by happened_at, id`;
  expect(log.map((row) => row["actor_id"])).toEqual(log.map(() => host_id));
  expect(log.map((row) => [row["action"], row["details"]])).toEqual([
    ["edit_property", { base_price: { old: 10000, new: 12000 } }],
    ["edit_property", { cancellation_policy: { old: "flexible", new: "firm" } }],
    ["edit_property", { city: { old: "Évora", new: "Beja" } }],
    ["edit_address", { city: { old: "Évora", new: "Beja" }, also_changed: ["line1"] }],
    ["edit_property", { status: { old: "published", new: "paused" } }],
  ]);
  expect(JSON.stringify(log)).not.toContain("Rua Nova");
});

test("a change by the platform itself has no actor, and a rating is no edit", async () => {
  const { id } = await aProperty(db);
  await db.sql`delete from public.audit_log where subject_id = ${id}`;
  await db.sql`update public.properties set rating_count = 4, rating_average = 4.5 where id = ${id}`;
  await db.sql`update public.properties set base_price = 1 where id = ${id}`;

  const log = await db.sql`select actor_id, details from public.audit_log where subject_id = ${id}`;
  expect(log).toEqual([{ actor_id: null, details: { base_price: { old: 10000, new: 1 } } }]);
});

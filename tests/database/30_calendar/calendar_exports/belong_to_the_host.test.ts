import { afterAll, beforeAll, expect, test } from "vitest";

import { aPerson } from "../../../support/builders/a_person.ts";
import type { Property } from "../../../support/builders/a_property.ts";
import { aProperty } from "../../../support/builders/a_property.ts";
import type { TestDatabase } from "../../../support/database.ts";
import { createTestDatabase } from "../../../support/database.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.close());

type Address = { readonly id: string; readonly name: string; readonly token?: string };

const create = async (property: Property, person: string, name = "Other"): Promise<Address> => {
  const [row] = await db.asPerson(
    person,
    (sql) => sql<[{ made: Address }]>`select public.create_calendar_export(${property.id}, ${name}) as made`,
  );
  return row.made;
};
const list = async (property: Property, person: string): Promise<Address[]> => {
  const rows = await db.asPerson(
    person,
    (sql) => sql<{ made: Address }[]>`select made from public.calendar_exports(${property.id}) as made`,
  );
  return rows.map(({ made }) => made);
};
const revoke = (id: string, person: string) =>
  db.asPerson(person, (sql) => sql`select public.revoke_calendar_export(${id}) as done`);

test("the host sees which there are, and no secret twice", async () => {
  const property = await aProperty(db);
  const made = await create(property, property.host_id, "Elsewhere");
  expect(made.token).toMatch(/^[\w-]{43}$/);
  const listed = await list(property, property.host_id);
  expect(listed).toMatchObject([{ id: made.id, name: "Elsewhere" }]);
  expect(listed[0]).not.toHaveProperty("token");
  const [kept] = await db.sql`select to_jsonb(export)::text as text from private.calendar_exports as export`;
  expect(kept?.["text"]).not.toContain(made.token);
});

test("a co-host for the calendar may; one for messages and a stranger may not", async () => {
  const property = await aProperty(db);
  const [helper, messenger, stranger] = [await aPerson(db), await aPerson(db), await aPerson(db)];
  await db.sql`
    insert into public.co_hosts (property_id, person_id, scopes)
    values (${property.id}, ${helper.id}, '{calendar}'), (${property.id}, ${messenger.id}, '{messages}')`;
  const made = await create(property, helper.id);

  for (const { id } of [messenger, stranger]) {
    await expect(create(property, id)).rejects.toMatchObject({ code: "RI003" });
    expect(await list(property, id)).toEqual([]);
    expect(await revoke(made.id, id)).toEqual([{ done: false }]);
  }
  expect(await revoke(made.id, helper.id)).toEqual([{ done: true }]);
  expect(await revoke(made.id, helper.id)).toEqual([{ done: false }]);
});

test("twenty are enough", async () => {
  const property = await aProperty(db);
  for (let number = 0; number < 20; number += 1) await create(property, property.host_id);
  await expect(create(property, property.host_id)).rejects.toMatchObject({ code: "RC006" });
});

test("the calendar of a removed property is gone", async () => {
  const property = await aProperty(db);
  const { token } = await create(property, property.host_id);
  const read = () => db.sql`select private.exported_calendar(${token ?? ""}) is null as is_gone`;
  expect(await read()).toEqual([{ is_gone: false }]);
  await db.sql`update public.properties set status = 'removed' where id = ${property.id}`;
  expect(await read()).toEqual([{ is_gone: true }]);
});

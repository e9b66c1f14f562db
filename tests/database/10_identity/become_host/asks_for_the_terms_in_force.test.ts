import { afterAll, beforeAll, expect, test } from "vitest";

import { aPerson } from "../../../support/builders/a_person.ts";
import { createTestDatabase } from "../../../support/database.ts";
import type { TestDatabase } from "../../../support/database.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.close());

const becomeHost = (id: string, version: string | null): Promise<Date | null> =>
  db.asPerson(id, async (sql) => {
    const [row] = await sql<[{ host_since: Date | null }]>`select host_since from public.become_host(${version})`;
    return row.host_since;
  });

test("accepting them makes a host, once", async () => {
  const person = await aPerson(db);
  const since = await becomeHost(person.id, "2026-01");
  expect(since).toBeInstanceOf(Date);
  await db.sql`select private.set_clock(now() + interval '1 day')`;
  expect(await becomeHost(person.id, "2026-01")).toEqual(since);
  await db.sql`select private.set_clock(null)`;
  const [acceptance] = await db.sql`select version from private.terms_acceptances where person_id = ${person.id}`;
  expect(acceptance).toEqual({ version: "2026-01" });
});

test.each(["2025-01", "", null])("terms %j are not accepted", async (version) => {
  const person = await aPerson(db);
  await expect(becomeHost(person.id, version)).rejects.toMatchObject({ code: "RI002", detail: "in force: 2026-01" });
});

test("a version counts from its day on", async () => {
  await db.sql`
    insert into public.terms_versions (version, url, in_force_from)
    values ('next', 'https://roost.example/terms/next', private.clock() + interval '1 hour')`;
  const person = await aPerson(db);
  await expect(becomeHost(person.id, "next")).rejects.toMatchObject({ code: "RI002" });
  await db.sql`select private.set_clock(now() + interval '61 minutes')`;
  expect(await becomeHost(person.id, "next")).toBeInstanceOf(Date);
  await db.sql`select private.set_clock(null)`;
});

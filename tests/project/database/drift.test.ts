import { afterAll, beforeAll, expect, test, vi } from "vitest";

import { describeDrift } from "../../../scripts/database/drift/describe_drift.ts";
import { findDrift } from "../../../scripts/database/drift/find_drift.ts";
import { createTestDatabase } from "../../support/database.ts";
import type { TestDatabase } from "../../support/database.ts";

// Each runs the CLI.
vi.setConfig({ testTimeout: 180_000 });

let migrated: TestDatabase;
let declared: TestDatabase;
beforeAll(async () => {
  [migrated, declared] = await Promise.all([createTestDatabase(), createTestDatabase()]);
});
afterAll(() => Promise.all([migrated.close(), declared.close()]));

const drift = async (): Promise<string> =>
  describeDrift(await findDrift({ root: process.cwd(), first: migrated.url, second: declared.url })).join("\n");

test("equal databases have no drift", async () => {
  expect(await drift()).toBe("");
});

test("what only one of them has is found, wherever it is", async () => {
  await migrated.sql`create table private.left_over (id integer)`;
  await declared.sql`alter table public.profiles add column shoe_size integer`;
  await declared.sql`create trigger look after insert on auth.users for each row execute function private.touch_updated_at()`;
  await declared.sql`create policy select_all on storage.objects for select to anon using (true)`;
  await declared.sql`comment on table public.profiles is 'Something else.'`;
  await declared.sql`alter default privileges in schema public grant select on tables to anon`;
  await declared.sql`alter publication supabase_realtime add table public.profiles`;
  await declared.sql`revoke execute on function private.clock() from anon`;
  await declared.sql`update public.currencies set name = 'Cowrie' where code = 'EUR'`;

  const found = await drift();

  expect(found).toContain("shoe_size");
  expect(found).toMatch(/create trigger look/iu);
  expect(found).toContain("select_all");
  expect(found).toContain("Something else.");
  expect(found).toMatch(/default privileges/iu);
  expect(found).toMatch(/alter publication/iu);
  expect(found).toMatch(/revoke .*clock/iu);
  expect(found).toContain("Cowrie");
  expect(found).toMatch(/drop table .*left_over/iu);
});

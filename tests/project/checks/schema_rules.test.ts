import { afterAll, beforeAll, expect, test } from "vitest";

import { findAdvice } from "../../../scripts/checks/database/find_advice.ts";
import { findBrokenRules } from "../../../scripts/checks/schema_rules/find_broken_rules.ts";
import { createScratchDatabase } from "../../support/scratch_database.ts";
import type { ScratchDatabase } from "../../support/scratch_database.ts";

let database: ScratchDatabase;
beforeAll(async () => {
  database = await createScratchDatabase();
  await database.sql`create schema private`;
  await database.sql`alter default privileges in schema public revoke all on tables from anon, authenticated, service_role`;
});
afterAll(() => database.close());

test("an empty project breaks no rule", async () => {
  expect(await findBrokenRules(database.url)).toEqual([]);
});

test("each breach is named", async () => {
  await database.sql`create table public.rooms (id uuid primary key)`;
  await database.sql`create table public.beds (id uuid primary key, room_id uuid references public.rooms (id))`;
  await database.sql`create policy everything on public.beds using (true)`;
  await database.sql`create policy guest_reads on public.beds for select to authenticated using (true)`;
  await database.sql`grant insert on public.beds to authenticated`;
  await database.sql`create function public.count_beds() returns bigint language sql as 'select count(*) from public.beds'`;
  await database.sql`create function public.count_all() returns bigint language sql security definer as 'select 1'`;

  const problems = (await findBrokenRules(database.url)).join("\n");

  expect(problems).toContain("public.rooms has no row-level security");
  expect(problems).toContain('column public."beds.room_id" has no comment');
  expect(problems).toContain("function public.count_beds has no comment");
  expect(problems).toContain("beds.beds_room_id_fkey does not say on delete");
  expect(problems).toContain("beds.beds_room_id_fkey has no index");
  expect(problems).toContain("policy everything on beds is for all verbs");
  expect(problems).toContain("policy guest_reads on beds is not named <verb>_<who>");
  expect(problems).toContain("count_beds() may be executed by public");
  expect(problems).toContain("count_beds() does not set search_path");
  expect(problems).toContain("count_all() is security definer");
  expect(problems).not.toContain("count_beds() is security definer");
  expect(problems).toContain("beds is granted whole to authenticated for insert");
});

test("the advisors complain about a table without row-level security", async () => {
  expect((await findAdvice(process.cwd(), database.url)).join("\n")).toContain("policy_exists_rls_disabled");
});

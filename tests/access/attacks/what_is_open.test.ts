import { afterAll, expect, test } from "vitest";

import { createTestDatabase } from "../../support/database.ts";
import type { TestDatabase } from "../../support/database.ts";

const db: TestDatabase = await createTestDatabase();
afterAll(() => db.close());

const names = async (query: string): Promise<string[]> =>
  (await db.sql.unsafe<{ name: string }[]>(query)).map(({ name }) => name).sort();

const OURS = "('public'::regnamespace, 'private'::regnamespace, 'pgboss'::regnamespace)";

test("visitors can call what reads, and nothing else", async () => {
  expect(
    await names(`
      select distinct proname as name from pg_catalog.pg_proc
      where pronamespace = 'public'::regnamespace and has_function_privilege('anon', oid, 'execute')`),
  ).toEqual([
    "popular_cities",
    "property_calendar",
    "property_calendar_json",
    "quote_stay",
    "search_clusters",
    "search_facets",
    "search_properties",
    "suggest_places",
  ]);
  expect(
    await names(`
      select distinct proname as name from pg_catalog.pg_proc
      where pronamespace in ${OURS} and has_function_privilege('anon', oid, 'execute') and provolatile = 'v'
        and proname not in ('fail', 'uuid_v7')`),
  ).toEqual([]);
});

test("nothing is granted to everybody, and the queue to nobody", async () => {
  expect(
    await names(`
      select pg_proc.oid::regprocedure::text as name
      from pg_catalog.pg_proc
      cross join lateral aclexplode(coalesce(proacl, acldefault('f', proowner))) as acl
      where pronamespace in ${OURS} and acl.grantee = 0`),
  ).toEqual([]);
  expect(
    await names(`
      select rolname as name from pg_catalog.pg_roles
      where rolname in ('anon', 'authenticated', 'service_role') and has_schema_privilege(oid, 'pgboss', 'usage')`),
  ).toEqual([]);
});

test("functions that run as their owner fix their search path, and none is exposed", async () => {
  expect(
    await names(`
      select oid::regprocedure::text as name from pg_catalog.pg_proc
      where pronamespace in ${OURS} and prosecdef
        and (pronamespace = 'public'::regnamespace or not coalesce(proconfig @> array['search_path=""'], false))`),
  ).toEqual([]);
});

test("views look with the eyes of who asks", async () => {
  expect(
    await names(`
      select oid::regclass::text as name from pg_catalog.pg_class
      where relnamespace in ${OURS} and relkind in ('v', 'm')
        and not coalesce(reloptions @> array['security_invoker=true'], false)`),
  ).toEqual([]);
});

test("every policy that lets write says what may be written, and none means just anybody", async () => {
  expect(
    await names(`
      select format('%s on %s', polname, polrelid::regclass) as name from pg_catalog.pg_policy
      where polpermissive and polcmd in ('a', 'w', '*') and polwithcheck is null`),
  ).toEqual([]);
  expect(
    await names(`
      select format('%s on %s', polname, polrelid::regclass) as name from pg_catalog.pg_policy
      where polpermissive and (polroles = '{0}'
        or polcmd <> 'r' and 'true' in (pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid)))`),
  ).toEqual([]);
});

/** Commands that name a person who is not the caller: for staff, for hosts of co-hosts, or to report somebody. */
const NAME_SOMEBODY_ELSE = [
  "change_co_host",
  "grant_staff_role",
  "lift_suspension",
  "report_person",
  "revoke_co_host",
  "revoke_staff_role",
  "suspend_person",
];

test("no other command takes the name of somebody else", async () => {
  expect(
    await names(`
      select distinct proname as name from pg_catalog.pg_proc
      where pronamespace in ('public'::regnamespace, 'private'::regnamespace)
        and has_function_privilege('authenticated', oid, 'execute')
        and proargnames && array['person_id', 'host_id', 'guest_id', 'payer_id', 'actor_id', 'user_id', 'caller', 'caller_id']
        and prorettype <> 'trigger'::regtype and (proretset or provolatile = 'v')`),
  ).toEqual(NAME_SOMEBODY_ELSE);
});

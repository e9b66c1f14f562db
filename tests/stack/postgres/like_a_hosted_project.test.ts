import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";

import { bootstrapDatabase } from "../../../scripts/stack/postgres/bootstrap_database.ts";
import type { RunningPostgres } from "../../../scripts/stack/postgres/start_postgres.ts";
import { startPostgres } from "../../../scripts/stack/postgres/start_postgres.ts";

let folder: string;
let server: RunningPostgres;
let sql: postgres.Sql;
const log: string[] = [];

const start = (): Promise<RunningPostgres> =>
  startPostgres({ dataDirectory: join(folder, "data"), port: 0, durable: false, log: (_, line) => log.push(line) });
const connect = (): postgres.Sql => postgres(server.url("postgres"), { max: 1, onnotice: () => undefined });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "stack-postgres-"));
  server = await start();
  await bootstrapDatabase({ superuserUrl: server.superuserUrl("postgres") });
  sql = connect();
}, 60_000);

afterAll(async () => {
  await sql.end();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

const refused = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => "allowed",
    (error: { code: string }) => error.code,
  );

test("the owner of a project is no superuser, and the API roles have the platform's time limits", async () => {
  const roles = await sql`
    select rolname, rolsuper, rolbypassrls, rolconfig from pg_roles
     where rolname in ('postgres', 'anon', 'authenticated', 'service_role') order by rolname`;
  expect(roles).toEqual([
    { rolname: "anon", rolsuper: false, rolbypassrls: false, rolconfig: ["statement_timeout=3s"] },
    { rolname: "authenticated", rolsuper: false, rolbypassrls: false, rolconfig: ["statement_timeout=8s"] },
    {
      rolname: "postgres",
      rolsuper: false,
      rolbypassrls: true,
      rolconfig: ['search_path="$user", public, extensions'],
    },
    { rolname: "service_role", rolsuper: false, rolbypassrls: true, rolconfig: null },
  ]);
  const [settings] = await sql`select current_setting('wal_level') as wal, current_setting('TimeZone') as zone`;
  expect(settings).toEqual({ wal: "logical", zone: "UTC" });
});

test("it may run again and changes nothing", async () => {
  await bootstrapDatabase({ superuserUrl: server.superuserUrl("postgres") });
});

test("what migrations make in public is open to the API roles, and nothing of Auth is", async () => {
  await sql`create table public.things (id int)`;
  const [can] = await sql`
    select has_table_privilege('anon', 'public.things', 'insert') as things,
           has_table_privilege('anon', 'auth.users', 'select') as users,
           has_table_privilege('service_role', 'auth.users', 'select') as service_users`;
  expect(can).toEqual({ things: true, users: false, service_users: false });
});

test("migrations may write policies and triggers on Storage and Auth", async () => {
  await sql.begin(async (tx) => {
    await tx`create policy see_all on storage.objects for select to anon using (true)`;
    await tx`create function public.on_signup() returns trigger language plpgsql as 'begin return new; end'`;
    await tx`create trigger signed_up after insert on auth.users for each row execute function public.on_signup()`;
  });
});

test("auth.uid() reads both forms of the claims", async () => {
  const id = "5b0b9d5e-6a83-4a4f-9e0e-6f3c6a5f7f10";
  const [one] =
    await sql`select auth.uid() from set_config('request.jwt.claims', ${JSON.stringify({ sub: id })}, false)`;
  expect(one).toEqual({ uid: id });
  await sql`select set_config('request.jwt.claims', '', false)`;
});

test("extensions that the platform lets its users create can be created, others not, and nobody stays a superuser", async () => {
  await sql`create extension if not exists earthdistance with schema extensions cascade`;
  expect(await refused(sql`create extension file_fdw`)).toBe("42501");
  expect(await refused(sql.unsafe("create extension file_fdw; create extension moddatetime").simple())).toBe("42501");
  expect(await sql`select rolsuper from pg_roles where rolname = 'postgres'`).toEqual([{ rolsuper: false }]);
  const both = await refused(sql`create extension moddatetime /* create extension file_fdw */`);
  expect(both).toBe("allowed");
});

test("DDL tells listeners of channel pgrst", async () => {
  const heard: string[] = [];
  const listener = connect();
  await listener.listen("pgrst", (payload) => heard.push(payload));
  await sql`create table public.more (id int)`;
  await expect.poll(() => heard).toContain("reload schema");
  await listener.end();
});

test("a server that was killed leaves a lock: a living one is stopped first, a dead one's file removed", async () => {
  await sql.end();
  const orphan = server;
  server = await start();
  await orphan.exited;
  expect(log.join("\n")).toContain(`still runs (process ${orphan.pid})`);

  process.kill(server.pid, "SIGKILL");
  await server.exited;
  await writeFile(join(folder, "data", "postmaster.pid"), `${server.pid}\n${join(folder, "data")}\n`);
  server = await start();
  sql = connect();
  expect(await sql`select count(*)::int as found from pg_tables where tablename = 'things'`).toEqual([{ found: 1 }]);
}, 60_000);

import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, expect, test, vi } from "vitest";

import { writeBaseline, writeMigration } from "../../../scripts/database/migration/write_migration.ts";

// Each runs the CLI several times.
vi.setConfig({ testTimeout: 180_000 });

let root: string;
const write = async (path: string, text: string): Promise<void> => {
  await mkdir(join(root, path, ".."), { recursive: true });
  await writeFile(join(root, path), text);
};

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "roost-migration-"));
  await mkdir(join(root, "supabase"));
  await cp("supabase/config.toml", join(root, "supabase/config.toml"));
  await cp("supabase/.env.development", join(root, "supabase/.env.development"));
  await cp("supabase/templates", join(root, "supabase/templates"), { recursive: true });
  await write(
    "sql/10_inn/tables/rooms.sql",
    "create table public.rooms (code text primary key, name text not null);\n",
  );
  await write("sql/10_inn/data/rooms.sql", rows("Blue"));
});
afterAll(() => rm(root, { recursive: true, force: true }));

const rows = (name: string): string =>
  `insert into public.rooms (code, name) values ('a', '${name}') on conflict (code) do update set name = excluded.name;\n`;

test("the baseline is the declared files, and drifts from nothing", async () => {
  const { path, remaining } = await writeBaseline(root);

  expect(remaining).toEqual([]);
  expect(await readFile(join(root, path ?? ""), "utf8")).toContain(
    "-- sql/10_inn/tables/rooms.sql\ncreate table public.rooms",
  );
});

test("a migration brings schema and reference data, is proved by applying it, and tells what it can't say", async () => {
  await write(
    "sql/10_inn/tables/rooms.sql",
    "create table public.rooms (code text primary key, name text not null, floor integer);\n",
  );
  await write("sql/10_inn/data/rooms.sql", rows("Red").replace("'a'", "'b'"));

  const { path, remaining } = await writeMigration(root, "rooms_have_floors");
  const text = await readFile(join(root, path ?? ""), "utf8");

  expect(path).toMatch(/^supabase\/migrations\/\d{14}_rooms_have_floors\.sql$/u);
  expect(text).toContain('ADD COLUMN "floor" integer');
  expect(text).toContain("'Red'");
  // The column and the new row are there; the row that is no longer declared is too.
  expect(remaining).toEqual([
    'reference data of public.rooms differ (0 and 1 rows):\n  only migrated: {"code": "a", "name": "Blue", "floor": null}',
  ]);
});

test("a baseline is refused once other migrations follow it", async () => {
  await expect(writeBaseline(root)).rejects.toThrow("immutable");
});

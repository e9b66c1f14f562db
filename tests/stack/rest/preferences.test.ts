import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";

import { openBareLite } from "../lite/support/bare_lite.ts";
import { openTestProject } from "../lite/support/test_project.ts";
import type { TestProject } from "../lite/support/test_project.ts";

const SCHEMA = `
  create table rooms (id int primary key, name text default 'unnamed', floor int default 7, open boolean, tags text[]);
  grant all on rooms to anon, authenticated;`;

let project: TestProject;
beforeAll(async () => {
  project = await openTestProject({ sql: SCHEMA, api: { maxRows: 3 } });
});
afterAll(() => project.close());
beforeEach(() => project.sql`truncate rooms`);

const ids = async (): Promise<readonly number[]> =>
  (await project.sql`select id from rooms order by id`).map((row) => row["id"]);

test("a bulk insert stores null where a row lacks a column, and defaults when asked", async () => {
  const client = project.client();
  const plain = await client
    .from("rooms")
    .insert([
      { id: 1, name: "a" },
      { id: 2, floor: 2 },
    ])
    .select("id, name, floor");
  expect(plain.data).toEqual([
    { id: 1, name: "a", floor: null },
    { id: 2, name: null, floor: 2 },
  ]);
  const defaults = await client
    .from("rooms")
    .insert(
      [
        { id: 3, name: "c" },
        { id: 4, floor: 4 },
      ],
      { defaultToNull: false },
    )
    .select("id, name, floor");
  expect(defaults.data).toEqual([
    { id: 3, name: "c", floor: 7 },
    { id: 4, name: "unnamed", floor: 4 },
  ]);
  expect((await project.sql`select floor from rooms where id = 1`)[0]).toEqual({ floor: null });
});

test("the bare library stores defaults there and answers null", async () => {
  const bare = await openBareLite(SCHEMA);
  const { data } = await bare
    .client()
    .from("rooms")
    .insert([
      { id: 1, name: "a" },
      { id: 2, floor: 2 },
    ])
    .select("floor");
  const stored = await bare.sql`select floor from rooms where id = 1`;
  await bare.close();
  expect(data?.[0]).toEqual({ floor: null });
  expect(stored[0]).toEqual({ floor: 7 });
});

test("a write that must touch one row and touches more is taken back", async () => {
  await project.sql`insert into rooms (id) values (1), (2)`;
  const { error, status } = await project.client().from("rooms").update({ name: "x" }).gt("id", 0).select().single();
  expect([status, error?.code]).toEqual([406, "PGRST116"]);
  expect(await project.sql`select name from rooms where name = 'x'`).toHaveLength(0);
});

test("the bare library keeps such a write", async () => {
  const bare = await openBareLite(`${SCHEMA} insert into rooms (id) values (1), (2);`);
  const { error } = await bare.client().from("rooms").update({ name: "x" }).gt("id", 0).select().single();
  const kept = await bare.sql`select id from rooms where name = 'x'`;
  await bare.close();
  expect(error?.code).toBe("PGRST116");
  expect(kept).toHaveLength(2);
});

test("upsert changes, or leaves alone, the row with the same key", async () => {
  const client = project.client();
  await client.from("rooms").insert({ id: 1, name: "old" });
  const changed = await client.from("rooms").upsert({ id: 1, name: "new" }, { onConflict: "id" }).select("name");
  expect(changed.data).toEqual([{ name: "new" }]);
  const left = await client
    .from("rooms")
    .upsert(
      [
        { id: 1, name: "no" },
        { id: 2, name: "yes" },
      ],
      { ignoreDuplicates: true },
    )
    .select("id");
  expect(left.data).toEqual([{ id: 2 }]);
});

test("counts, ranges, heads and the limit of rows", async () => {
  await project.sql`insert into rooms (id) select generate_series(1, 5)`;
  const client = project.client();
  const head = await client.from("rooms").select("*", { count: "exact", head: true });
  expect([head.status, head.count, head.data]).toEqual([206, 5, null]);
  const all = await client.from("rooms").select("id", { count: "exact" }).order("id");
  expect([all.status, all.count, all.data?.length]).toEqual([206, 5, 3]);
  const range = await client.from("rooms").select("id").order("id").range(3, 4);
  expect(range.data).toEqual([{ id: 4 }, { id: 5 }]);
  const changed = await client.from("rooms").update({ floor: 1 }, { count: "exact" }).lt("id", 3);
  expect([changed.status, changed.count]).toEqual([204, 2]);
});

test("return=minimal answers nothing, headers-only the place", async () => {
  const headers = { "content-type": "application/json", prefer: "return=headers-only" };
  const made = await project.request("/rest/v1/rooms", { method: "POST", headers, body: '{"id":8}' });
  expect([made.status, made.headers.get("location")]).toEqual([201, "/rooms?id=eq.8"]);
  expect(await ids()).toEqual([8]);
});

test("Prefer: tx=rollback is not heeded, as on the platform", async () => {
  const headers = { "content-type": "application/json", prefer: "tx=rollback" };
  await project.request("/rest/v1/rooms", { method: "POST", headers, body: '{"id":9}' });
  expect(await ids()).toEqual([9]);
});

test("CSV is PostgreSQL's own text", async () => {
  await project.sql`insert into rooms values (1, 'a, "b"', 2, true, '{x,y}')`;
  const { data } = await project.client().from("rooms").select("id, name, open, tags").csv();
  expect(data).toBe('id,name,open,tags\n1,"a, ""b""",t,"{x,y}"');
});

test("the bare library's CSV is JSON's text", async () => {
  const bare = await openBareLite(`${SCHEMA} insert into rooms values (1, 'a', 2, true, '{x,y}');`);
  const { data } = await bare.client().from("rooms").select("open, tags").csv();
  await bare.close();
  expect(data).toContain("true");
});

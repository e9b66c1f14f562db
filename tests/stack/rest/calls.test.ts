import { afterAll, beforeAll, expect, test } from "vitest";

import { openTestProject } from "../lite/support/test_project.ts";
import type { TestProject } from "../lite/support/test_project.ts";

const SCHEMA = `
  create table hosts (id int primary key, name text);
  create table homes (id int primary key, host_id int not null references hosts, title text, price bigint);
  create table tags (id int primary key, label text);
  create table home_tags (home_id int references homes, tag_id int references tags, primary key (home_id, tag_id));
  insert into hosts values (1, 'Ada'), (2, 'Bob');
  insert into homes values (1, 1, 'Loft', 9007199254740993), (2, 1, 'Barn', 50), (3, 2, 'Tent', 10);
  insert into tags values (1, 'quiet'), (2, 'old');
  insert into home_tags values (1, 1), (1, 2), (2, 2);
  grant select on all tables in schema public to anon;
  create function typed(day date, id uuid, small int, ratio float8, large bigint, labels text[], doc jsonb, flag boolean default true)
    returns json language sql stable as $$
    select json_build_object('day', day + 1, 'id', id, 'small', small + 1, 'ratio', ratio, 'large', large + 1, 'labels', labels, 'doc', doc, 'flag', flag) $$;
  create function nothing() returns void language sql as 'select 1';
  create function add_up(a int, b int) returns int language sql immutable as 'select a + b';
  create function homes_of(host int) returns setof homes language sql stable as 'select * from homes where host_id = host';
  create function first_home() returns homes language sql stable as 'select * from homes order by id limit 1';
  create function pairs() returns table (key text, amount bigint) language sql stable as $$ values ('a', 1::bigint), ('b', 9007199254740993) $$;
  create function whole(json) returns json language sql immutable as 'select $1';
  create function writes() returns int language sql volatile as $$ insert into tags values (99, 'x') returning id $$;
  create schema private;
  create function private.hidden() returns int language sql as 'select 1';`;

let project: TestProject;
beforeAll(async () => {
  project = await openTestProject({ sql: SCHEMA });
});
afterAll(() => project.close());

test("arguments of all types arrive as themselves", async () => {
  const id = "00000000-0000-4000-8000-000000000001";
  const given = { day: "2026-01-01", id, small: 1, ratio: 1.5, labels: ["a", "b,c", null], doc: "text", large: 5 };
  const { data, error } = await project.client().rpc("typed", given);
  expect(error).toBeNull();
  expect(data).toEqual({ ...given, day: "2026-01-02", small: 2, large: 6, flag: true });
});

test("an integer beyond 2^53 stays exact", async () => {
  const body =
    '{"day":"2026-01-01","id":null,"small":1,"ratio":0.1,"large":9007199254740992,"labels":[],"doc":{"n":9007199254740993}}';
  const init = { method: "POST", headers: { "content-type": "application/json" }, body };
  const text = await (await project.request("/rest/v1/rpc/typed", init)).text();
  expect(text).toContain('"large":9007199254740993');
  expect(text).toContain('{"n":9007199254740993}');
});

test("results: nothing, a scalar, a row, rows, a table", async () => {
  const client = project.client();
  expect(await client.rpc("nothing")).toMatchObject({ status: 204, data: null });
  expect((await client.rpc("add_up", { a: 1, b: 2 })).data).toBe(3);
  expect((await client.rpc("first_home")).data).toMatchObject({ id: 1, title: "Loft" });
  expect((await client.rpc("homes_of", { host: 1 }).select("title").order("id", { ascending: false })).data).toEqual([
    { title: "Barn" },
    { title: "Loft" },
  ]);
  expect((await client.rpc("homes_of", { host: 1 }).gt("id", 1).select("id, hosts(name)")).data).toEqual([
    { id: 2, hosts: { name: "Ada" } },
  ]);
  expect(await (await project.request("/rest/v1/rpc/pairs", { method: "POST" })).text()).toBe(
    '[{"key":"a","amount":1},{"key":"b","amount":9007199254740993}]',
  );
  expect((await client.rpc("homes_of", { host: 1 }, { count: "exact", head: true })).count).toBe(2);
});

test("a function of one unnamed json argument takes the whole body", async () => {
  expect((await project.client().rpc("whole", { a: [1, { b: null }] })).data).toEqual({ a: [1, { b: null }] });
});

test("GET calls read only", async () => {
  expect((await project.client().rpc("add_up", { a: 1, b: 2 }, { get: true })).data).toBe(3);
  const { error, status } = await project.client().rpc("writes", {}, { get: true });
  expect([status, error?.code]).toEqual([405, "25006"]);
});

test("functions of other schemas are not found", async () => {
  const { error } = await project.client().rpc("hidden");
  expect(error?.code).toBe("PGRST202");
});

test("embedding: to one, to many, through a table, filtered, ordered, exact", async () => {
  const client = project.client();
  const { data } = await client.from("homes").select("title, host:hosts(name), tags(label)").order("id").limit(2);
  expect(data).toEqual([
    { title: "Loft", host: { name: "Ada" }, tags: expect.arrayContaining([{ label: "quiet" }, { label: "old" }]) },
    { title: "Barn", host: { name: "Ada" }, tags: [{ label: "old" }] },
  ]);
  const quiet = await client.from("homes").select("title, tags!inner(label)").eq("tags.label", "quiet");
  expect(quiet.data).toEqual([{ title: "Loft", tags: [{ label: "quiet" }] }]);
  const hosts = await client
    .from("hosts")
    .select("name, homes(title)")
    .order("title", { referencedTable: "homes" })
    .eq("id", 1);
  expect(hosts.data).toEqual([{ name: "Ada", homes: [{ title: "Barn" }, { title: "Loft" }] }]);
  const text = await (await project.request("/rest/v1/hosts?select=homes(price)&id=eq.1")).text();
  expect(text).toContain("9007199254740993");
});

test("filters compare by the column's type", async () => {
  const client = project.client();
  expect((await client.from("homes").select("id").eq("price", "9007199254740993")).data).toEqual([{ id: 1 }]);
  expect(
    (await client.from("homes").select("id").or("title.ilike.*ent,and(id.lt.2,host_id.eq.1)").order("id")).data,
  ).toEqual([{ id: 1 }, { id: 3 }]);
  expect((await client.from("homes").select("id").in("title", ["Loft", "Tent"]).order("id")).data).toEqual([
    { id: 1 },
    { id: 3 },
  ]);
  const wrong = await client.from("homes").select().eq("id", "x");
  expect([wrong.status, wrong.error?.code]).toEqual([400, "22P02"]);
});

test("one object is one object, or 406", async () => {
  const client = project.client();
  expect((await client.from("homes").select("id").eq("id", 1).single()).data).toEqual({ id: 1 });
  const none = await client.from("homes").select("id").eq("id", 9).single();
  expect([none.status, none.error?.code]).toEqual([406, "PGRST116"]);
  expect((await client.from("homes").select("id").eq("id", 9).maybeSingle()).data).toBeNull();
});

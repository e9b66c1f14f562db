import { afterAll, beforeAll, expect, test } from "vitest";

import { parseExactJson } from "../../../scripts/stack/lite/exact_json.ts";
import { openBareLite } from "../lite/support/bare_lite.ts";
import type { BareLite } from "../lite/support/bare_lite.ts";
import { openTestProject } from "../lite/support/test_project.ts";
import type { TestProject } from "../lite/support/test_project.ts";

const SCHEMA = `
  create type mood as enum ('calm', 'loud');
  create type point_2 as (x int, label text);
  create table things (
    id int primary key, big bigint, price numeric(10, 2), at timestamptz, local timestamp, day date, tags text[],
    times timestamptz[], stay daterange, window_ tstzrange, pause interval, raw bytea, doc jsonb, plain json,
    mood mood, moods mood[], point point_2, points point_2[]
  );
  grant all on things to anon, authenticated;
  create function echo(value jsonb) returns jsonb language sql immutable as 'select value';
  create function label_of(point point_2) returns text language sql immutable as 'select point.label';`;

const ROW = `insert into things values (1, 9007199254740993, 12.50, '2026-01-01 12:34:56.5+00', '2026-01-01 12:34:56', '2026-01-02',
  '{a,"b c"}', '{"2026-01-01 00:00+00"}', '[2026-01-01,2026-01-03)', '[2026-01-01 00:00+00,2026-01-02 00:00+00)', '1 day 02:03',
  '\\xdead', '{"a": [1, "2", null]}', '[1, 2]', 'calm', '{calm,loud}', '(1,"a, b")', '{"(2,c)"}')`;

let project: TestProject;
let bare: BareLite;
beforeAll(async () => {
  project = await openTestProject({ sql: `${SCHEMA}; ${ROW}` });
  bare = await openBareLite(`${SCHEMA}; ${ROW}`);
});
afterAll(async () => {
  await project.close();
  await bare.close();
});

/** What PostgreSQL itself makes of the row, which is what PostgREST answers. */
const expectedText = async (sql: TestProject["sql"]): Promise<string> => {
  const [row] = await sql<{ text: string }[]>`select to_json(things)::text as text from things where id = 1`;
  // jsonb has blanks of its own; the rest is compared letter by letter.
  return JSON.stringify(parseExactJson(`[${row?.text ?? ""}]`));
};

test("every type is written as PostgreSQL writes JSON, to the last digit", async () => {
  const answer = await (await project.request("/rest/v1/things?id=eq.1")).text();
  expect(answer).toBe(await expectedText(project.sql));
  expect(answer).toContain('"big":9007199254740993,"price":12.50,"at":"2026-01-01T12:34:56.5+00:00"');
});

test("the bare library writes timestamps, bytea, composites and big numbers in other ways", async () => {
  const answer = await (await bare.request("/rest/v1/things?id=eq.1")).text();
  expect(answer).toContain('"at":"2026-01-01 12:34:56.5+00"');
  expect(answer).toContain('"type":"Buffer"');
  expect(answer).toContain("9007199254740992");
});

test("what was read can be written again", async () => {
  const body = (await expectedText(project.sql)).replace('"id":1', '"id":2');
  const headers = { "content-type": "application/json", prefer: "return=representation" };
  const written = await project.request("/rest/v1/things", { method: "POST", headers, body });
  expect(written.status).toBe(201);
  const [same] = await project.sql`
    select (to_jsonb(a) - 'id') = (to_jsonb(b) - 'id') as same from things a, things b where a.id = 1 and b.id = 2`;
  expect(same).toEqual({ same: true });
});

test.each([["text"], [true], [5], [null], [[1, { a: 2 }]], [{ a: null }]])(
  "jsonb %j arrives as itself",
  async (value) => {
    const client = project.client();
    await client.from("things").delete().eq("id", 3);
    const { data, error } = await client.from("things").insert({ id: 3, doc: value }).select("doc").single();
    expect(error).toBeNull();
    expect(data?.doc).toEqual(value);
    const echoed = await client.rpc("echo", { value });
    expect(echoed.data).toEqual(value);
  },
);

test("the bare library encodes jsonb arguments twice and refuses JSON booleans", async () => {
  await bare.sql`create function kind_of(value jsonb) returns text language sql as 'select jsonb_typeof(value)'`;
  const fresh = await openBareLite(
    "create function kind_of(value jsonb) returns text language sql as 'select jsonb_typeof(value)'",
  );
  const kind = await fresh.client().rpc("kind_of", { value: { a: 1 } });
  await fresh.close();
  expect(kind.data).toBe("string");
  const { error } = await bare.client().from("things").insert({ id: 4, doc: true });
  expect(error?.code).toBe("42804");
});

test("a composite argument is read from an object", async () => {
  const { data, error } = await project.client().rpc("label_of", { point: { x: 1, label: "here, now" } });
  expect(error).toBeNull();
  expect(data).toBe("here, now");
});

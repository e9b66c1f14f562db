import { afterAll, beforeAll, expect, test } from "vitest";

import { mendFilters } from "../../../scripts/stack/lite/mend_filters.ts";
import { openBareLite } from "../lite/support/bare_lite.ts";
import type { BareLite } from "../lite/support/bare_lite.ts";
import { openTestProject } from "../lite/support/test_project.ts";
import type { TestProject } from "../lite/support/test_project.ts";

const SCHEMA = `
  create table words (id int primary key, word text, big bigint, flag boolean, doc jsonb);
  insert into words values
    (1, '1e3', 9007199254740993, true, '{"a": "1.50"}'), (2, 'null', 5, false, null), (3, 'true', 6, null, '{"a": "x"}'),
    (4, 'a,b', 7, true, null), (5, 'say "hi"', 8, true, null), (6, ' spaced ', 9, true, null), (7, '12.50', 10, true, null);
  grant select on words to anon;
  create table parts (id int primary key, word_id int references words, kind text);
  insert into parts values (1, 1, 'x'), (2, 1, 'y'), (3, 1, 'z');
  grant select on parts to anon;`;

let project: TestProject;
let bare: BareLite;
beforeAll(async () => {
  project = await openTestProject({ sql: SCHEMA });
  bare = await openBareLite(SCHEMA);
});
afterAll(async () => {
  await project.close();
  await bare.close();
});

const words = () => project.client().from("words").select("id").order("id");
const ids = (rows: readonly { id: number }[] | null): readonly number[] | undefined => rows?.map(({ id }) => id);

test.each(["1e3", "null", "true", "a,b", 'say "hi"', " spaced ", "12.50"])(
  "text %j is found as it is",
  async (word) => {
    const [row] = await project.sql`select id from words where word = ${word}`;
    expect((await words().eq("word", word)).data).toEqual([row]);
    expect((await words().in("word", [word, "none"])).data).toEqual([row]);
  },
);

test("the bare library finds numbers and nulls in texts", async () => {
  const { data } = await bare.client().from("words").select("id").eq("word", "12.50");
  expect(data).toEqual([]);
  expect((await bare.client().from("words").select("id").eq("word", "null")).data).toEqual([]);
});

test("numbers, booleans and paths compare by their column's type", async () => {
  expect(ids((await words().eq("big", "9007199254740993")).data)).toEqual([1]);
  expect(ids((await words().eq("flag", false)).data)).toEqual([2]);
  expect(ids((await words().eq("doc->>a", "1.50")).data)).toEqual([1]);
  expect(ids((await words().gte("big", 9).lt("big", 10)).data)).toEqual([6]);
});

test("two filters of one kind both hold", async () => {
  expect(ids((await words().neq("id", 1).neq("id", 2).lt("id", 5)).data)).toEqual([3, 4]);
  expect(ids((await words().not("id", "in", "(1,2)").not("id", "in", "(3,4)")).data)).toEqual([5, 6, 7]);
  expect(ids((await words().ilike("word", "*1*").ilike("word", "*e*")).data)).toEqual([1]);
  expect(ids((await words().or("id.eq.1,id.eq.2").or("id.eq.2,id.eq.3")).data)).toEqual([2]);
});

test("the bare library forgets the first", async () => {
  const { data } = await bare.client().from("words").select("id").neq("id", 1).neq("id", 2).lt("id", 4).order("id");
  expect(ids(data)).toEqual([1, 3]);
});

test("trees of and, or and not, with quoted values", async () => {
  expect(ids((await words().or('word.eq."a,b",and(id.gt.5,not.or(id.eq.6,word.in.(x,y)))')).data)).toEqual([4, 7]);
  expect(ids((await words().or("word.eq.1e3,big.in.(5,6)")).data)).toEqual([1, 2, 3]);
});

test("filters of an embedded table hold too", async () => {
  const client = project.client();
  const { data } = await client
    .from("words")
    .select("id, parts(id)")
    .eq("id", 1)
    .neq("parts.kind", "x")
    .neq("parts.kind", "y");
  expect(data).toEqual([{ id: 1, parts: [{ id: 3 }] }]);
});

test("what is no filter stays as it is", () => {
  const text =
    "select=a,b&order=a.desc&limit=1&words.limit=2&on_conflict=a&columns=a&a=is.null&b=like.*x*&c=cs.{1}&arg=value";
  const mended = mendFilters(new URLSearchParams(text));
  for (const [key, value] of new URLSearchParams(text)) expect(mended.get(key)).toBe(value);
});

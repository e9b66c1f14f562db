import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { studioOf, type TestStudio } from "./studio_of.ts";

describe("SQL in Studio", () => {
  let it: TestStudio;
  beforeAll(async () => {
    it = await studioOf("create table notes (id int primary key, body text);");
  });
  afterAll(() => it.close());

  const run = (query: string) => it.submit("/sql", { query });

  test("a statement's rows are shown as PostgreSQL writes them", async () => {
    const { status, text } = await run(
      `select 9007199254740993 as big, null as nothing, '{"a": 1.0}'::jsonb as data, timestamptz '2026-01-01 12:00+00' as at, current_user as who`,
    );
    expect(status).toBe(200);
    for (const shown of [
      "<th>big</th>",
      "<td>9007199254740993</td>",
      '<td class="null">null</td>',
      "{&quot;a&quot;: 1.0}",
      "2026-01-01 ",
      "<td>postgres</td>",
      "SELECT 1",
    ]) {
      expect(text).toContain(shown);
    }
  });

  test("of a large answer the first 500 rows are fetched", async () => {
    const { text } = await run("select n from generate_series(1, 1000000) n");
    expect(text).toContain("(the first 500 rows)");
    expect(text).toContain("<td>500</td>");
    expect(text).not.toContain("<td>501</td>");
  });

  test("several statements run, each with its result", async () => {
    const { text } = await run(
      "insert into notes values (1, 'a'), (2, 'b'); select body from notes order by id; delete from notes;",
    );
    expect(text).toContain("INSERT 2");
    expect(text).toContain("<td>b</td>");
    expect(text).toContain("DELETE 2");
  });

  test("several statements fail together", async () => {
    const { status } = await run("insert into notes values (1, 'a'); insert into notes values (1, 'b');");
    expect(status).toBe(400);
    expect(await it.sql`select * from notes`).toEqual([]);
  });

  test("an error is told with its code, and what was typed stays", async () => {
    const { status, text } = await run("selct '<b>'");
    expect(status).toBe(400);
    expect(text).toContain("syntax error at or near &quot;selct&quot;");
    expect(text).toContain("code: 42601");
    expect(text).toContain("selct &#39;&lt;b&gt;&#39;</textarea>");
  });

  test("DDL and nothing at all are fine", async () => {
    expect((await run("create table more (x int)")).status).toBe(200);
    for (const nothing of ["", " ; ", "-- a remark", "/* a\nremark */"]) expect((await run(nothing)).status).toBe(200);
    expect((await it.page("/")).text).toContain("/table/public/more");
  });
});

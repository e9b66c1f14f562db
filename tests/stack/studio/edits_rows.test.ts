import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";

import { studioOf, type TestStudio } from "./studio_of.ts";

const row = "/table/public/prices/row?property=1&night=2026-01-02";

describe("rows in Studio", () => {
  let it: TestStudio;
  beforeAll(async () => {
    it = await studioOf(`
      create table prices (property int, night date, price numeric(10,2), note text, data jsonb, tags text[] not null default '{}',
        double int generated always as (property * 2) stored, primary key (property, night), constraint price_is_positive check (price > 0));
      comment on table prices is 'Prices <b>per</b> night';
      create table keyless (word text);
      create view dear as select * from prices where price > 100;`);
  });
  beforeEach(async () => {
    await it.sql`truncate prices, keyless`;
    await it.sql`insert into prices (property, night, price, note) select p, date '2026-01-01' + d, 100 + d, 'note <i>' || d from generate_series(1, 3) p, generate_series(0, 39) d`;
  });
  afterAll(() => it.close());

  const stored = () =>
    it.sql`select property, night::text, price::text, note, data::text, tags::text, double from prices where property = 1 and night = '2026-01-02'`;

  test("tables are listed with their comments, escaped", async () => {
    const { text } = await it.page("/");
    expect(text).toContain('<a href="/table/public/prices">prices</a>');
    expect(text).toContain("Prices &lt;b&gt;per&lt;/b&gt; night");
    expect(text).toContain('<a href="/table/auth/users">users</a>');
    expect(text).not.toMatch(/pg_catalog|information_schema|<script/);
  });

  test("rows are paged, sorted and filtered", async () => {
    const first = await it.page("/table/public/prices?order=price&direction=desc");
    expect(first.text).toContain("rows 1 to 50");
    expect(first.text).toContain("139.00");
    const last = await it.page("/table/public/prices?page=2");
    expect(last.text).toContain("rows 101 to 120");
    expect(last.text).not.toContain("next →");
    const filtered = await it.page(`/table/public/prices?column=note&value=${encodeURIComponent("<i>39")}`);
    expect(filtered.text).toContain("rows 1 to 3");
    expect(filtered.text).toContain("note &lt;i&gt;39");
    expect((await it.page("/table/public/dear")).text).toContain("rows 1 to 50");
  });

  test.each(["note;drop table prices", `"; drop table prices; --`])(
    "a column that isn't one is ignored: %s",
    async (name) => {
      const query = new URLSearchParams({ order: name, column: name, value: "x" });
      expect((await it.page(`/table/public/prices?${query}`)).status).toBe(200);
      expect((await it.page(`/table/public/${encodeURIComponent(name)}`)).status).toBe(404);
      expect(await it.sql`select count(*)::int as count from prices`).toEqual([{ count: 120 }]);
    },
  );

  test("an edit changes one row of a composite key, and only what was changed", async () => {
    const form = {
      "was:property": "1",
      "value:property": "1",
      "was:night": "2026-01-02",
      "value:night": "2026-01-02",
      "was:price": "101.00",
      "value:price": "77.5",
      "was:note": "note <i>1",
      "value:note": "two\r\nlines",
      "null:note": "",
      "value:data": '{"a": [1]}',
      "null:data": "on",
      "was:tags": "{}",
      "value:tags": '{x,"y z"}',
    };
    const { "null:note": _, ...fields } = form;
    expect(await it.submit(row, fields)).toMatchObject({ status: 303 });
    expect(await stored()).toEqual([
      {
        property: 1,
        night: "2026-01-02",
        price: "77.50",
        note: "two\nlines",
        data: '{"a": [1]}',
        tags: '{x,"y z"}',
        double: 2,
      },
    ]);
    expect(await it.sql`select count(*)::int as count from prices where note like 'note%'`).toEqual([{ count: 119 }]);
  });

  test("null is told from empty text", async () => {
    const same = {
      "was:property": "1",
      "value:property": "1",
      "was:night": "2026-01-02",
      "value:night": "2026-01-02",
      "was:price": "101.00",
      "value:price": "101.00",
      "null:data": "on",
      "value:data": "",
      "was:tags": "{}",
      "value:tags": "{}",
      "was:note": "note <i>1",
    };
    await it.submit(row, { ...same, "value:note": "" });
    expect(await stored()).toMatchObject([{ note: "", data: null }]);
    await it.submit(row, { ...same, "was:note": "", "value:note": "", "null:note": "on" });
    expect(await stored()).toMatchObject([{ note: null }]);
  });

  test("a refused edit keeps what was typed and says PostgreSQL's reason", async () => {
    const { status, text } = await it.submit(row, {
      "was:price": "101.00",
      "value:price": "-1",
      "null:note": "on",
      "null:data": "on",
    });
    expect(status).toBe(400);
    expect(text).toContain("price_is_positive");
    expect(text).toContain("23514");
    expect(text).toContain("-1</textarea>");
    expect(await stored()).toMatchObject([{ price: "101.00" }]);
  });

  test("a row is inserted and deleted; part of a key is refused", async () => {
    await it.submit("/table/public/prices/new", {
      "value:property": "9",
      "value:night": "2027-01-01",
      "value:price": "5",
    });
    expect(await it.sql`select property, price::text, tags::text from prices where property = 9`).toEqual([
      { property: 9, price: "5.00", tags: "{}" },
    ]);
    expect((await it.submit("/table/public/prices/row/delete?property=1", {})).status).toBe(400);
    expect((await it.page("/table/public/prices/row?property=1")).status).toBe(404);
    await it.submit("/table/public/prices/row/delete?property=9&night=2027-01-01", {});
    expect(await it.sql`select count(*)::int as count from prices`).toEqual([{ count: 120 }]);
  });

  test("a table without a key is read, and its rows are not edited", async () => {
    await it.sql`insert into keyless values ('a')`;
    const { text } = await it.page("/table/public/keyless");
    expect(text).toContain("<td>a</td>");
    expect(text).not.toContain(">edit<");
    expect((await it.submit("/table/public/keyless/row/delete", {})).status).toBe(400);
  });
});

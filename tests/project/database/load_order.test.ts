import { expect, test } from "vitest";

import { orderSchemaFiles } from "../../../scripts/database/schema/order_schema_files.ts";
import { parseSchemaFile } from "../../../scripts/database/schema/schema_file.ts";

const order = (files: Readonly<Record<string, string>>): string[] =>
  orderSchemaFiles(Object.entries(files).map(([path, text]) => parseSchemaFile(path, text))).map(({ path }) => path);

test("domains by number, then kinds, policies last", () => {
  expect(
    order({
      "policies/10_one/a.sql": "",
      "sql/20_two/types/t.sql": "",
      "sql/10_one/data/d.sql": "",
      "sql/10_one/triggers/g.sql": "",
      "sql/10_one/functions/f.sql": "",
      "sql/10_one/tables/a.sql": "",
      "sql/10_one/types/t.sql": "",
    }),
  ).toEqual([
    "sql/10_one/types/t.sql",
    "sql/10_one/tables/a.sql",
    "sql/10_one/functions/f.sql",
    "sql/10_one/triggers/g.sql",
    "sql/10_one/data/d.sql",
    "sql/20_two/types/t.sql",
    "policies/10_one/a.sql",
  ]);
});

test("a file comes after those whose objects its head names", () => {
  expect(
    order({
      "sql/10_one/tables/a.sql": "create table public.a (b uuid references public.b (id), check (private.is_fine(b)));",
      "sql/10_one/tables/b.sql": "create table public.b (id uuid);",
      "sql/10_one/functions/is_fine.sql":
        "create function private.is_fine(b uuid) returns boolean as $$ select public.a $$;",
    }),
  ).toEqual(["sql/10_one/tables/b.sql", "sql/10_one/functions/is_fine.sql", "sql/10_one/tables/a.sql"]);
});

test("files that need each other are named", () => {
  const files = {
    "sql/10_one/tables/a.sql": "create table public.a (b uuid references public.b (id));",
    "sql/10_one/tables/b.sql": "create table public.b (a uuid references public.a (id));",
  };
  expect(() => order(files)).toThrow("sql/10_one/tables/a.sql -> sql/10_one/tables/b.sql -> sql/10_one/tables/a.sql");
});

import { expect, test } from "vitest";

import { domainsReferDown } from "../../../scripts/checks/layout/domains_refer_down.ts";
import { filesAreNamedForTheirObject } from "../../../scripts/checks/layout/files_are_named_for_their_object.ts";
import { filesStandInTheirRoom } from "../../../scripts/checks/layout/files_stand_in_their_room.ts";
import { functionHeadsAreComplete } from "../../../scripts/checks/layout/function_heads_are_complete.ts";
import type { LayoutRule } from "../../../scripts/checks/layout/layout_rule.ts";
import { linesAreClean } from "../../../scripts/checks/layout/lines_are_clean.ts";
import { timeIsReadFromTheClock } from "../../../scripts/checks/layout/time_is_read_from_the_clock.ts";
import { parseSchemaFile } from "../../../scripts/database/schema/schema_file.ts";

const breaches = (rule: LayoutRule, files: Readonly<Record<string, string>>): readonly string[] =>
  rule(Object.entries(files).map(([path, text]) => parseSchemaFile(path, text)));

const head = "returns integer\nlanguage sql\nstable\nsecurity invoker\nset search_path = ''";

test("a tidy house has no breaches", () => {
  const files = {
    "sql/10_one/tables/rooms.sql": "create table public.rooms (id uuid);\n",
    "sql/20_two/functions/count_rooms.sql": `create function private.count_rooms()\n${head}\nas $$\n  select count(*) from public.rooms;\n$$;\n`,
    "policies/20_two/rooms.sql": "alter table public.rooms enable row level security;\n",
  };
  for (const rule of [
    domainsReferDown,
    filesAreNamedForTheirObject,
    filesStandInTheirRoom,
    functionHeadsAreComplete,
    linesAreClean,
    timeIsReadFromTheClock,
  ]) {
    expect(breaches(rule, files)).toEqual([]);
  }
});

test.each([
  ["a file outside any room", filesStandInTheirRoom, { "sql/10_one/misc/rooms.sql": "select 1;\n" }],
  ["a policy of no domain", filesStandInTheirRoom, { "policies/10_one/rooms.sql": "select 1;\n" }],
  ["two domains with one number", filesStandInTheirRoom, { "sql/10_a/data/a.sql": "\n", "sql/10_b/data/b.sql": "\n" }],
  [
    "a file with another's name",
    filesAreNamedForTheirObject,
    { "sql/10_one/tables/rooms.sql": "create table public.beds ();\n" },
  ],
  [
    "a file with two objects",
    filesAreNamedForTheirObject,
    { "sql/10_one/tables/rooms.sql": "create table public.rooms ();\ncreate table public.beds ();\n" },
  ],
  [
    "a body that looks up",
    domainsReferDown,
    {
      "sql/10_one/functions/f.sql": `create function private.f()\n${head}\nas $$ select * from public.beds $$;\n`,
      "sql/20_two/tables/beds.sql": "create table public.beds ();\n",
    },
  ],
  [
    "a head without volatility",
    functionHeadsAreComplete,
    {
      "sql/10_one/functions/f.sql": `create function private.f()\n${head.replace("stable\n", "")}\nas $$ select 1 $$;\n`,
    },
  ],
  [
    "a definer without a reason",
    functionHeadsAreComplete,
    {
      "sql/10_one/functions/f.sql": `create function private.f()\n${head.replace("invoker", "definer")}\nas $$ select 1 $$;\n`,
    },
  ],
  [
    "time in a default",
    timeIsReadFromTheClock,
    { "sql/10_one/tables/t.sql": "create table public.t (a timestamptz default now());\n" },
  ],
  [
    "time in a body",
    timeIsReadFromTheClock,
    { "sql/10_one/functions/f.sql": `create function private.f()\n${head}\nas $$ select current_date $$;\n` },
  ],
  ["a tab", linesAreClean, { "sql/10_one/tables/t.sql": "\tselect 1;\n" }],
  ["no line break at the end", linesAreClean, { "sql/10_one/tables/t.sql": "select 1;" }],
])("%s is found", (_, rule, files) => {
  expect(breaches(rule, files)).not.toEqual([]);
});

test("a word in a comment or a literal is no breach", () => {
  const text = "-- now() is not called\ncomment on table public.t is 'public.beds at now()';\n";
  const files = { "sql/10_one/data/t.sql": text, "sql/20_two/tables/beds.sql": "create table public.beds ();\n" };
  expect(breaches(timeIsReadFromTheClock, files)).toEqual([]);
  expect(breaches(domainsReferDown, files)).toEqual([]);
});

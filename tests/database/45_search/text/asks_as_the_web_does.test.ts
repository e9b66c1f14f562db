import { afterAll, beforeAll, expect, test } from "vitest";

import { createTestDatabase } from "../../../support/database.ts";
import type { TestDatabase } from "../../../support/database.ts";
import { meets } from "./meets.ts";
import type { Listing } from "./meets.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.close());

const nice: Listing = {
  country: "FR",
  city: "Nice",
  title: "Maison avec vue sur mer",
  description: "Grande piscine, deux chambres. Near the harbour.",
};

test.each<[string, string, boolean]>([
  ["all words", "maison piscine", true],
  ["but one", "maison sauna", false],
  ["a phrase", '"vue sur mer"', true],
  ["a phrase without its stop word", '"vue mer"', false],
  ["a phrase in another order", '"mer vue"', false],
  ["a phrase that is not closed", '"vue sur mer', true],
  ["without a word that is there", "maison -piscine", false],
  ["without its plural", "maison -piscines", false],
  ["without a word that is not", "maison -sauna", true],
  ["without a phrase that is there", 'maison -"vue sur mer"', false],
  ["without a phrase that is not", 'maison -"vue sur lac"', true],
  ["either", "sauna or piscine", true],
  ["either, in capitals", "sauna OR piscine", true],
  ["neither", "sauna or hammam", false],
  ["or at both ends", "or piscine or", true],
  ["a hyphen inside a word is none", "vue-mer", false],
  ["two hyphens", "maison --piscine", false],
  ["stop words of its language, which it lacks", "une maison avec des chambres et la piscine", true],
  ["English stop words, which it lacks", "a house with this piscine", true],
  ["a stop word alone that it has", "the", true],
  ["a stop word alone that it lacks", "those", false],
  ["stop words alone that it lacks", "what is this", false],
  ["without a stop word", "maison -the", true],
])("%s: %s", async (_, query, expected) => {
  expect(await meets(db, query, nice)).toBe(expected);
});

// In Swedish, var is "where"; in France it is a river.
test("a stop word of one language is a word in the others, also where the one is spoken", async () => {
  const stockholm: Listing = { country: "SE", title: "Villa" };
  expect(await meets(db, "villa var", stockholm)).toBe(true);
  expect(await meets(db, "var", stockholm)).toBe(false);
  expect(await meets(db, "villa -var", stockholm)).toBe(true);
  expect(await meets(db, "villa var", { country: "FR", title: "Villa" })).toBe(false);
  expect(await meets(db, "villa var", { country: "FR", title: "Villa dans le Var" })).toBe(true);
  expect(await meets(db, "villa -var", { country: "FR", title: "Villa dans le Var" })).toBe(false);
});

test("what has no word in it finds nothing, and what is not asked is null", async () => {
  const [row] = await db.sql`
    select private.search_query('??? -- "" !') as nothing, private.search_query('  ') as blank, private.search_query(null) as missing`;
  expect(row).toEqual({ nothing: "", blank: null, missing: null });
});

test.each([
  "'; drop table public.properties; --",
  "a & b | !c <-> d:* \\",
  "((((",
  "'",
  "''",
  '"',
  '-"',
  "-",
  "or",
  "or or -or",
  "@english '@french'",
  ":A",
  "%_%",
  "\u0001\t\n",
  "🏖️ 日本",
  "\\x00",
  "a".repeat(200),
  "a ".repeat(100),
  "-a or ".repeat(30),
])("signs do no harm: %j", async (query) => {
  const [row] = await db.sql`select pg_typeof(private.search_query(${query}))::text as type`;
  expect(row).toEqual({ type: "tsquery" });
});

test("the marks of languages are nobody's words", async () => {
  expect(await meets(db, "@french", { country: "FR" })).toBe(false);
  expect(await meets(db, "'@french'", { country: "FR" })).toBe(false);
});

test("no more than 200 letters are read", async () => {
  expect(await meets(db, `${"maison ".repeat(29)} sauna`, nice)).toBe(true);
});

import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { createTestDatabase } from "../../support/database.ts";
import { outcomeOf } from "../../support/outcome_of.ts";
import { aWorld } from "../world.ts";
import type { Persona, World } from "../world.ts";

let world: World;
beforeAll(async () => {
  world = await aWorld(await createTestDatabase());
});
afterAll(() => world.db.close());

const DATES = [
  "null, null",
  "'infinity', 'infinity'",
  "'-infinity', 'infinity'",
  "private.clock()::date + 1, 'infinity'",
  "'-infinity', private.clock()::date + 1",
  "'4713-01-01 BC', '4713-01-02 BC'",
  "'5874897-12-30', '5874897-12-31'",
  "'0001-01-01', '5874897-12-31'",
  "private.clock()::date + 5, private.clock()::date + 5",
  "private.clock()::date + 5, private.clock()::date + 4",
] as const;

/** Runs a statement as somebody; `:name` stands for an id of the world. Nothing is undone: refusals write nothing. */
async function attempt(persona: Persona, statement: string): Promise<string> {
  const text = statement.replaceAll(/:(\w+)/gu, (whole, name: string) => world.id[name] ?? whole);
  return outcomeOf(
    world.db.asPerson(persona === "anon" ? null : (world.id[persona] ?? null), (sql) => sql.unsafe(text)),
  );
}

describe.each(DATES)("dates %s", (dates) => {
  test.each<[string, Persona, string, string]>([
    ["a quote", "anon", `select public.quote_stay(':published', ${dates}, 2)`, "done"],
    [
      "a calendar",
      "anon",
      `select public.property_calendar(':published', ${dates})`,
      /BC|5874897-12-30/u.test(dates) ? "done" : "RC001",
    ],
    ["a booking", "stranger", `select public.request_booking(':published', ${dates}, 2)`, "RC001"],
    ["a block", "host", `select public.block_dates(':published', ${dates})`, "RC001"],
    ["an unblocking", "host", `select public.unblock_dates(':published', ${dates})`, "RC001"],
    ["an alteration", "guest", `select public.propose_alteration(':coming', ${dates}, 2)`, "RC001"],
  ])("%s", async (_, persona, statement, outcome) => {
    expect(await attempt(persona, statement)).toBe(outcome);
  });

  test("a search", async () => {
    const [from, to] = dates.split(", ");
    const outcome = await attempt("anon", `select public.search_properties(check_in => ${from}, check_out => ${to})`);
    expect(outcome).toBe(/null|5874897-12-30/u.test(dates) ? "done" : "RC001");
  });
});

describe.each(["2147483647", "-1", "-2147483648", "0", "null", "101"])("a party of %s adults", (adults) => {
  test.each<[string, Persona, string, string]>([
    [
      "quote",
      "anon",
      `select public.quote_stay(':published', private.clock()::date + 100, private.clock()::date + 102, ${adults}, 2147483647)`,
      "done",
    ],
    [
      "booking",
      "stranger",
      `select public.request_booking(':published', private.clock()::date + 100, private.clock()::date + 102, ${adults}, 2147483647, 2147483647, 2147483647)`,
      "RC002",
    ],
    [
      "alteration",
      "guest",
      `select public.propose_alteration(':coming', private.clock()::date + 61, private.clock()::date + 64, ${adults}, 2147483647)`,
      "RC002",
    ],
    ["search", "anon", `select public.search_properties(adults => ${adults}, children => 2147483647)`, "RV001"],
  ])("%s", async (_, persona, statement, outcome) => {
    expect(await attempt(persona, statement)).toBe(outcome);
  });
});

describe("searches", () => {
  test.each([
    ["near_lat => 'NaN', near_lng => 0"],
    ["near_lat => 0, near_lng => 'Infinity'"],
    ["near_lat => 0, near_lng => 0, radius_m => 'NaN'"],
    ["near_lat => 0, near_lng => 0, radius_m => 'Infinity'"],
    ["west => '-Infinity', east => 'Infinity', south => -90, north => 90"],
    ["west => 'NaN', east => 'NaN', south => 'NaN', north => 'NaN'"],
    ["page_size => 2147483647"],
    ["page_size => 0"],
    ["query => repeat('a & | ! ( ) ', 1000)"],
    ["sort => 'host_id; drop table x'"],
    ["min_price => -9223372036854775808"],
    ["cursor => repeat('=', 100000)"],
    ["cursor => 'bnVsbA'"],
    ['cursor => encode(\'["relevance", "1e400", "00000000-0000-0000-0000-000000000000"]\', \'base64\')'],
    ['cursor => encode(\'["relevance", "NaN", "\\\\u0000"]\', \'base64\')'],
    ["cursor => encode(decode('ff', 'hex'), 'base64')"],
    ["property_types => array_fill('x'::text, array[100000])"],
    ["property_types => array[null]::text[], amenities => array[null]::text[]"],
  ])("%s", async (given) => {
    expect(await attempt("anon", `select public.search_properties(${given})`)).toBe("RV001");
  });
  test.each([
    ["query => E'\\'; drop table public.properties; --'"],
    ["query => '%_\\\\:*&|!<->()'"],
    ["query => ''"],
    ["query => repeat('ä', 200)"],
    ["property_types => '{}', amenities => '{}'"],
    ["max_price => 9223372036854775807"],
    ["near_lat => 90, near_lng => 180, radius_m => 200000"],
    ["near_lat => -90, near_lng => -180, radius_m => 200000"],
  ])("%s is a search", async (given) => {
    expect(await attempt("anon", `select public.search_properties(${given})`)).toBe("done");
  });
});

describe("what a host writes", () => {
  const address = (columns: string): string =>
    `update public.property_addresses set ${columns} where property_id = ':draft'`;
  const property = (columns: string): string => `update public.properties set ${columns} where id = ':draft'`;
  test.each<[string, Persona, string, string]>([
    ["a place that is no number", "host", address("latitude = 'NaN'"), "23514"],
    ["a place beyond the earth", "host", address("longitude = '-Infinity'"), "23514"],
    ["a city without end", "host", address("city = repeat('x', 2000000)"), "23514"],
    ["a region without end", "host", address("region = repeat('x', 2000000)"), "23514"],
    ["a postal code without end", "host", address("postal_code = repeat('x', 2000000)"), "23514"],
    ["no city", "host", address("city = ''"), "23514"],
    ["a price below nothing", "host", property("base_price = -1"), "23514"],
    ["a price beyond everything", "host", property("base_price = 9223372036854775807"), "23514"],
    ["a fee below nothing", "host", property("cleaning_fee = -1"), "23514"],
    ["a discount that is no number", "host", property("weekly_discount_percent = 'NaN'"), "23514"],
    ["a discount that pays the guest", "host", property("monthly_discount_percent = 101"), "23514"],
    ["weekdays without end", "host", property("check_in_weekdays = array_fill(1::smallint, array[1000000])"), "23514"],
    [
      "a rule without end",
      "host",
      "insert into public.calendar_rules (property_id, from_date, to_date) values (':draft', '2030-01-01', 'infinity')",
      "22008",
    ],
    [
      "a promotion of not a number",
      "host",
      "insert into public.promotions (property_id, name, percent, stay_from, stay_to) values (':draft', 'x', 'NaN', '2030-01-01', '2030-02-01')",
      "23514",
    ],
    [
      "a note without end",
      "host",
      "select public.block_dates(':published', private.clock()::date + 300, private.clock()::date + 301, repeat('x', 600))",
      "23514",
    ],
    [
      "a picture elsewhere",
      "host",
      "insert into public.property_photos (property_id, path, position) values (':draft', ':draft/../:others/1.png', 9)",
      "23514",
    ],
    [
      "a picture of no name",
      "host",
      "insert into public.property_photos (property_id, path, position) values (':draft', ':draft/', 9)",
      "23514",
    ],
    ["a reason without end", "host", "select public.decline_booking(':asked', repeat('x', 3000))", "23514"],
    [
      "a cancellation's reason without end",
      "guest",
      "select public.cancel_booking(':coming', repeat('x', 3000))",
      "23514",
    ],
    [
      "languages without end",
      "guest",
      "update public.profiles set languages = array[repeat('x', 1000000)] where id = ':guest'",
      "23514",
    ],
    [
      "a picture of somebody else",
      "guest",
      "update public.profiles set avatar_path = ':guest/../:host/a.png' where id = ':guest'",
      "23514",
    ],
    [
      "a kind of notification without end",
      "guest",
      "insert into public.notification_preferences (kind, by_mail) values (repeat('x', 100), true)",
      "23514",
    ],
  ])("%s", async (_, persona, statement, outcome) => {
    expect(await attempt(persona, statement)).toBe(outcome);
  });
});

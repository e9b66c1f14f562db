import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { createTestDatabase } from "../support/database.ts";
import { asPersona } from "./as_persona.ts";
import { aWorld } from "./world.ts";
import type { Persona, World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await aWorld(await createTestDatabase());
});
afterAll(() => world.db.close());

/** What comes of a statement; `:name` stands for an id of the world. */
async function attempt(persona: Persona, statement: string): Promise<string> {
  const text = statement.replaceAll(/:(\w+)/gu, (whole, name: string) => world.id[name] ?? whole);
  try {
    const result = await asPersona(world, persona, (sql) => sql.unsafe(text));
    return typeof result === "string" ? result : `${result.count} rows`;
  } catch (error) {
    if (error instanceof Error && "code" in error) return String(error.code);
    throw error;
  }
}

const photo = (property: string, path: string): string =>
  `insert into public.property_photos (property_id, path, position) values (':${property}', '${path}', 9)`;
const object = (bucket: string, path: string): string =>
  `insert into storage.objects (bucket_id, name) values ('${bucket}', '${path}')`;

describe("raising oneself", () => {
  test.each<[string, Persona, string, string]>([
    [
      "to host without terms",
      "stranger",
      "update public.profiles set host_since = now() where id = ':stranger'",
      "refused",
    ],
    [
      "to verified",
      "stranger",
      "update public.profiles set verification_state = 'verified' where id = ':stranger'",
      "refused",
    ],
    ["to somebody else", "stranger", "update public.profiles set id = ':host' where id = ':stranger'", "refused"],
    [
      "to staff",
      "stranger",
      "insert into private.staff_grants (person_id, role) values (':stranger', 'admin')",
      "refused",
    ],
    [
      "to staff from staff",
      "staff",
      "insert into private.staff_grants (person_id, role) values (':staff', 'admin')",
      "refused",
    ],
    ["by terms that are not in force", "stranger", "select public.become_host('2020-01')", "RI002"],
    ["to host as a visitor", "anon", "select public.become_host('2026-01')", "refused"],
    [
      "by making a property without being a host",
      "stranger",
      "insert into public.properties (title, property_type, currency) values ('x', 'house', 'EUR')",
      "RI004",
    ],
  ])("%s", async (_, persona, statement, outcome) => {
    expect(await attempt(persona, statement)).toBe(outcome);
  });
});

describe("mass assignment", () => {
  test.each<[string, Persona, string, string]>([
    [
      "a property in another's name",
      "other_host",
      "insert into public.properties (title, property_type, currency, host_id) values ('x', 'house', 'EUR', ':host')",
      "refused",
    ],
    [
      "a property that is published at once",
      "host",
      "insert into public.properties (title, property_type, currency, status) values ('x', 'house', 'EUR', 'published')",
      "refused",
    ],
    ["a rating", "host", "update public.properties set rating_average = 5 where id = ':published'", "refused"],
    ["a status", "host", "update public.properties set status = 'published' where id = ':draft'", "refused"],
    [
      "a place that is not the address's",
      "host",
      "update public.properties set latitude = 0 where id = ':published'",
      "refused",
    ],
    ["a time zone", "host", "update public.properties set time_zone = 'UTC' where id = ':published'", "refused"],
    ["another host", "host", "update public.properties set host_id = ':other_host' where id = ':draft'", "refused"],
    [
      "a moved address",
      "host",
      "update public.property_addresses set property_id = ':others' where property_id = ':draft'",
      "refused",
    ],
    ["a moved rule", "host", "update public.calendar_rules set property_id = ':others'", "refused"],
    [
      "another currency after publication",
      "host",
      "update public.properties set currency = 'JPY' where id = ':published'",
      "RP003",
    ],
    [
      "another currency of a draft",
      "host",
      "update public.properties set currency = 'JPY' where id = ':draft'",
      "1 rows",
    ],
    [
      "nights taken directly",
      "host",
      "insert into public.occupancies (property_id, stay, kind) values (':published', '[2030-01-01,2030-01-02)', 'block')",
      "refused",
    ],
    [
      "a booking made directly",
      "guest",
      "insert into public.bookings (property_id, guest_id, host_id) values (':published', ':guest', ':host')",
      "refused",
    ],
  ])("%s", async (_, persona, statement, outcome) => {
    expect(await attempt(persona, statement)).toBe(outcome);
  });
});

describe("writing what is another's", () => {
  test.each<[string, Persona, string, string]>([
    [
      "an address",
      "other_host",
      "insert into public.property_addresses (property_id, line1, city, country, latitude, longitude) values (':draft', 'x', 'x', 'PT', 0, 0)",
      "refused",
    ],
    ["a photo", "other_host", photo("published", ":published/9.png"), "refused"],
    ["a photo of one's own property in another's folder", "host", photo("published", ":others/9.png"), "23514"],
    ["a photo with dots in its path", "host", photo("published", "x/../:others/9.png"), "23514"],
    [
      "an amenity",
      "other_host",
      "insert into public.property_amenities (property_id, amenity) values (':published', 'pool')",
      "refused",
    ],
    [
      "a rule",
      "other_host",
      "insert into public.calendar_rules (property_id, from_date, to_date, nightly_price) values (':published', '2031-01-01', '2031-01-02', 1)",
      "refused",
    ],
    [
      "a promotion",
      "co_host",
      "insert into public.promotions (property_id, name, percent, stay_from, stay_to) values (':published', 'x', 99, '2031-01-01', '2031-01-02')",
      "refused",
    ],
    [
      "blocked nights",
      "other_host",
      "select public.block_dates(':published', '2030-01-01', '2030-01-02', '')",
      "RI003",
    ],
    ["a publication", "other_host", "select public.publish_property(':paused')", "RP001"],
    [
      "a publication of a draft, which nobody else knows of",
      "other_host",
      "select public.publish_property(':draft')",
      "RP001",
    ],
    ["a pause as a visitor", "anon", "select public.pause_property(':published')", "refused"],
    [
      "co-hosts by oneself",
      "other_host",
      "insert into public.co_hosts (property_id, person_id, scopes) values (':published', ':other_host', '{full}')",
      "refused",
    ],
    [
      "the review of another",
      "host",
      "update public.reviews set comment = 'x' where id = ':review_by_guest' returning id",
      "0 rows",
    ],
  ])("%s", async (_, persona, statement, outcome) => {
    expect(await attempt(persona, statement)).toBe(outcome);
  });
});

describe("storage", () => {
  test.each<[string, Persona, string, string]>([
    ["own property", "host", object("property-photos", ":draft/a.png"), "1 rows"],
    ["another's property", "other_host", object("property-photos", ":published/a.png"), "refused"],
    ["no folder", "host", object("property-photos", "a.png"), "refused"],
    ["a folder that is no property", "host", object("property-photos", "x/:draft/a.png"), "refused"],
    ["a guest's try", "guest", object("property-photos", ":published/a.png"), "refused"],
    ["a visitor's try", "anon", object("property-photos", ":published/a.png"), "refused"],
    ["own avatar", "guest", object("avatars", ":guest/a.png"), "1 rows"],
    ["another's avatar", "guest", object("avatars", ":host/a.png"), "refused"],
    ["a bucket that does not exist", "host", object("secrets", ":draft/a.png"), "refused"],
    [
      "a profile picture in another's folder",
      "guest",
      "update public.profiles set avatar_path = ':host/a.png' where id = ':guest'",
      "23514",
    ],
  ])("%s", async (_, persona, statement, outcome) => {
    expect(await attempt(persona, statement)).toBe(outcome);
  });
});

describe("reading what is hidden", () => {
  test.each<[string, Persona, string, string]>([
    ["e-mail addresses", "guest", "select email from auth.users", "refused"],
    ["contacts", "guest", "select * from private.contacts", "refused"],
    ["the shift of places", "guest", "select * from private.property_places", "refused"],
    [
      "the quote's parts by its inner function",
      "guest",
      "select private.price_stay(property.id, current_date + 9, current_date + 10, 1, 0, 0, 0) from public.properties as property",
      "refused",
    ],
    [
      "an address by embedding",
      "asker",
      "select * from public.properties join public.property_addresses on property_id = id",
      "0 rows",
    ],
    [
      "the calendar of a draft",
      "stranger",
      "select * from public.property_calendar(':draft', '2030-01-01', '2030-01-02')",
      "RP001",
    ],
    ["the quote of a draft", "stranger", "select public.quote_stay(':draft', '2030-01-01', '2030-01-02', 1)", "RP001"],
  ])("%s", async (_, persona, statement, outcome) => {
    expect(await attempt(persona, statement)).toBe(outcome);
  });

  test("only the host reads from a quote how the total is shared", async () => {
    const keys = async (persona: Persona): Promise<string[]> => {
      const rows = await asPersona(
        world,
        persona,
        (sql) => sql<{ quote: Record<string, unknown> }[]>`
        select public.quote_stay(${world.id["published"]!}, current_date + 100, current_date + 102, 2) as quote`,
      );
      return typeof rows === "string" ? [] : Object.keys(rows[0]?.quote ?? {}).sort();
    };
    const open = ["currency", "line_items", "nights", "problems", "total_amount"];
    expect(await keys("anon")).toEqual(open);
    expect(await keys("other_host")).toEqual(open);
    expect(await keys("host")).toEqual(
      [...open, "host_payout_amount", "host_service_fee_amount", "platform_amount", "tax_amount"].sort(),
    );
  });

  test("only the host reads from a calendar by what a night is taken", async () => {
    const kinds = async (persona: Persona): Promise<(string | null)[]> => {
      const rows = await asPersona(
        world,
        persona,
        (sql) => sql<{ taken_by: string | null }[]>`
        select distinct taken_by
        from public.property_calendar(${world.id["published"]!}, private.clock()::date, private.clock()::date + 100)
        where not is_free and taken_by is not null`,
      );
      return typeof rows === "string" ? [rows] : rows.map((row) => row.taken_by).sort();
    };
    expect(await kinds("anon")).toEqual([]);
    expect(await kinds("guest")).toEqual([]);
    expect(await kinds("host")).toEqual(["booking", "request"]);
  });
});

import { afterAll, beforeAll, expect, test } from "vitest";

import { createTestDatabase } from "../../support/database.ts";
import { aWorld } from "../world.ts";
import type { Persona, World } from "../world.ts";

const UNKNOWN = "00000000-0000-7000-8000-000000000000";

let world: World;
beforeAll(async () => {
  const db = await createTestDatabase();
  const made = await aWorld(db);
  const [alteration] = await db.sql<[{ id: string }]>`
    select id from public.booking_alterations where booking_id = ${made.id["coming"]!}`;
  world = { ...made, id: { ...made.id, alteration: alteration.id } };
});
afterAll(() => world.db.close());

/** Everything that an error tells, with the id that was asked for blotted out. */
async function told(persona: Persona, statement: string, id: string): Promise<string> {
  try {
    await world.db.asPerson(persona === "anon" ? null : (world.id[persona] ?? null), (sql) =>
      sql.unsafe(statement.replaceAll(":id", id)),
    );
    return "done";
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const { code, detail, hint } = error as Error & { code?: string; detail?: string; hint?: string };
    return [code, error.message, detail, hint].join("|").replaceAll(id, "ID");
  }
}

test.each<[string, Persona, string, string]>([
  [
    "a draft, by its calendar",
    "stranger",
    "draft",
    "select public.property_calendar(':id', private.clock()::date, private.clock()::date + 1)",
  ],
  [
    "a draft, by its calendar as JSON",
    "anon",
    "draft",
    "select public.property_calendar_json(':id', private.clock()::date, private.clock()::date + 1)",
  ],
  [
    "a draft, by its price",
    "anon",
    "draft",
    "select public.quote_stay(':id', private.clock()::date, private.clock()::date + 1, 1)",
  ],
  [
    "a paused property, by its price",
    "anon",
    "paused",
    "select public.quote_stay(':id', private.clock()::date, private.clock()::date + 1, 1)",
  ],
  [
    "a draft, by booking it",
    "guest",
    "draft",
    "select public.request_booking(':id', private.clock()::date + 9, private.clock()::date + 10, 1)",
  ],
  [
    "a paused property, by booking it",
    "guest",
    "paused",
    "select public.request_booking(':id', private.clock()::date + 9, private.clock()::date + 10, 1)",
  ],
  ["a draft, by publishing it", "other_host", "draft", "select public.publish_property(':id')"],
  ["a draft, by pausing it", "stranger", "draft", "select public.pause_property(':id')"],
  [
    "a draft, by blocking it",
    "co_host",
    "draft",
    "select public.block_dates(':id', private.clock()::date, private.clock()::date + 1)",
  ],
  ["a paused property, by publishing it", "other_host", "paused", "select public.publish_property(':id')"],
  [
    "a draft, by a picture",
    "stranger",
    "draft",
    "insert into public.property_photos (property_id, path, position) values (':id', ':id/1.png', 1)",
  ],
  [
    "a draft, by an amenity",
    "stranger",
    "draft",
    "insert into public.property_amenities (property_id, amenity) values (':id', 'wifi')",
  ],
  [
    "a draft, by a rule",
    "stranger",
    "draft",
    "insert into public.calendar_rules (property_id, from_date, to_date) values (':id', '2030-01-01', '2030-01-02')",
  ],
  [
    "an address, by another",
    "stranger",
    "draft",
    "insert into public.property_addresses (property_id, line1, city, country, latitude, longitude) values (':id', 'x', 'x', 'PT', 0, 0)",
  ],
  ["a booking, by accepting it", "other_host", "asked", "select public.accept_booking(':id')"],
  ["a booking, by declining it", "stranger", "asked", "select public.decline_booking(':id')"],
  ["a booking, by withdrawing it", "guest", "asked", "select public.withdraw_booking(':id')"],
  ["a booking, by cancelling it", "asker", "coming", "select public.cancel_booking(':id')"],
  ["a booking, by previewing it", "asker", "coming", "select public.preview_cancellation(':id')"],
  [
    "a booking, by altering it",
    "asker",
    "coming",
    "select public.propose_alteration(':id', private.clock()::date + 9, private.clock()::date + 10, 1)",
  ],
  ["a booking, by reviewing it", "asker", "stay", "select public.submit_review(':id', 5)"],
  [
    "an alteration and its booking, by answering it",
    "asker",
    "alteration",
    "select public.answer_alteration(':id', true)",
  ],
  [
    "a hidden review, by replying to it",
    "other_host",
    "review_unanswered",
    "select public.reply_to_review(':id', 'x')",
  ],
  [
    "a review of another, by replying to it",
    "other_host",
    "review_by_guest",
    "select public.reply_to_review(':id', 'x')",
  ],
])("nobody learns of %s", async (_, persona, name, statement) => {
  const known = world.id[name];
  if (known === undefined) throw new Error(`the world has no "${name}"`);
  expect(await told(persona, statement, known)).toBe(await told(persona, statement, UNKNOWN));
});

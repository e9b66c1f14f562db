import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";

import { composeMail } from "../../../functions/jobs/compose_mail.ts";
import type { Property } from "../../support/builders/a_property.ts";
import { aProperty } from "../../support/builders/a_property.ts";
import type { FeedWorld } from "./support/feed_world.ts";
import { feedWorld } from "./support/feed_world.ts";

let world: FeedWorld;
beforeAll(async () => {
  world = await feedWorld();
});
beforeEach(() => world.reset());
afterAll(() => world?.close());

const toldOf = async (property: Property): Promise<Record<string, unknown>[]> => {
  const rows = await world.db.asPerson(
    property.host_id,
    (sql) => sql<{ data: Record<string, unknown> }[]>`
      select data from public.notifications where kind = 'calendar_feed_failed' order by id`,
  );
  return rows.map(({ data }) => data);
};

test("once when it fails, however often, and again when it fails after it was read", async () => {
  const property = await aProperty(world.db);
  const feed = await world.aFeed(property, "Elsewhere");
  await world.read(feed);
  expect(await toldOf(property)).toEqual([]);

  world.platform.fail(503);
  await world.read(feed);
  await world.passHours(7);
  await world.read(feed);
  world.platform.fail(404);
  await world.read(feed);
  expect(await toldOf(property)).toEqual([
    {
      property_id: property.id,
      property_title: "House by the aqueduct",
      feed_id: feed,
      feed_name: "Elsewhere",
      error: "its server answered 503",
      last_success_at: expect.stringMatching(/^2026-03-01T12:00/u),
    },
  ]);

  world.platform.tell();
  await world.read(feed);
  world.platform.fail(500);
  await world.read(feed);
  expect((await toldOf(property)).map(({ error }) => error)).toEqual([
    "its server answered 503",
    "its server answered 500",
  ]);
});

test("another address is read anew: what was wrong with the one before is forgotten", async () => {
  const property = await aProperty(world.db);
  const feed = await world.aFeed(property);
  world.platform.fail(403);
  await world.read(feed);
  await world.db.asPerson(
    property.host_id,
    (sql) => sql`update public.calendar_feeds set url = url || '2' where id = ${feed}`,
  );
  const [row] = await world.db.sql`select health, last_error from public.calendar_feeds where id = ${feed}`;
  expect(row).toEqual({ health: "unread", last_error: null });
  await world.read(feed);
  expect(await toldOf(property)).toHaveLength(2);
});

test("the mail names the calendar, the property and the reason, and no address", () => {
  const mail = composeMail({
    kind: "calendar_feed_failed",
    display_name: "Hanna",
    email: "hanna@example.test",
    data: { property_title: "House <3", feed_name: "Else", error: "its server answered 503" },
  });
  expect(mail.subject).toBe("A calendar of House <3 can't be read");
  expect(mail.text).toContain('"Else" of House <3: its server answered 503.');
  expect(mail.html).toContain("House &lt;3");
});

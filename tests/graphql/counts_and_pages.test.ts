import { afterAll, beforeAll, expect, test } from "vitest";

import { askFor } from "./support/ask.ts";
import { startStackWorld, type StackWorld } from "./support/stack_world.ts";

let it: StackWorld;
beforeAll(async () => {
  it = await startStackWorld();
});
afterAll(() => it?.stack.stop());

const asks = <Data>(who: string, query: string, variables = {}): Promise<Data> =>
  askFor<Data>(it.stack.status, it.world.id[who] ?? "", query, variables);

test("a host counts and adds up the bookings of a property", async () => {
  const { propertyByPk } = await asks<{ propertyByPk: unknown }>(
    "host",
    `query ($id: UUID!) { propertyByPk(id: $id) { bookings(filter: {status: {neq: requested}}) {
      totalCount aggregate { count min { checkIn } sum { totalAmount } } } } }`,
    { id: it.world.id["published"] },
  );
  const [row] = await it.stack.sql<[{ count: number; first: string; sum: number }]>`
    select count(*)::int as count, min(check_in)::text as first, sum(total_amount)::int as sum
    from public.bookings where property_id = ${it.world.id["published"] ?? ""} and status <> 'requested'`;

  expect(propertyByPk).toEqual({
    bookings: {
      totalCount: row.count,
      aggregate: { count: row.count, min: { checkIn: row.first }, sum: { totalAmount: row.sum } },
    },
  });
});

test("a person counts unread notifications, and marks them read", async () => {
  const unread = "{ notificationCollection(filter: {readAt: {is: NULL}}) { totalCount } }";
  type Unread = { notificationCollection: { totalCount: number } };
  const before = (await asks<Unread>("guest", unread)).notificationCollection.totalCount;

  const { updateNotificationCollection: marked } = await asks<{
    updateNotificationCollection: { affectedCount: number };
  }>(
    "guest",
    `mutation ($now: Datetime!) { updateNotificationCollection(set: {readAt: $now}, filter: {readAt: {is: NULL}}, atMost: 100) { affectedCount } }`,
    { now: new Date().toISOString() },
  );

  expect(before).toBeGreaterThan(0);
  expect(marked.affectedCount).toBe(before);
  expect((await asks<Unread>("guest", unread)).notificationCollection.totalCount).toBe(0);
});

test("pages follow each other without gap or repetition", async () => {
  type Page = { edges: { node: { id: string } }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
  const query = `query ($after: Cursor) { bookingEventCollection(first: 4, after: $after) {
    edges { node { id } } pageInfo { hasNextPage endCursor } } }`;
  const seen: string[] = [];
  let after: string | null = null;
  for (let more = true; more;) {
    const { bookingEventCollection: page }: { bookingEventCollection: Page } = await asks("host", query, { after });
    seen.push(...page.edges.map(({ node }) => node.id));
    more = page.pageInfo.hasNextPage;
    after = page.pageInfo.endCursor;
  }

  expect(seen.length).toBeGreaterThan(4);
  expect(new Set(seen).size).toBe(seen.length);
});

test("no page is longer than 100, whatever is asked", async () => {
  await it.stack.sql`
    insert into public.calendar_rules (property_id, from_date, to_date, min_nights)
    select ${it.world.id["published"] ?? ""}, date '2031-01-01' + n * 2, date '2031-01-02' + n * 2, 2
    from generate_series(1, 150) as n`;

  const { calendarRuleCollection: page } = await asks<{ calendarRuleCollection: { edges: unknown[] } }>(
    "host",
    "{ calendarRuleCollection(first: 10000) { edges { node { id } } } }",
  );

  expect(page.edges).toHaveLength(100);
});

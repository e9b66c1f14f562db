import { afterAll, beforeAll, expect, test } from "vitest";

import { aPerson } from "../../../support/builders/a_person.ts";
import { aProperty } from "../../../support/builders/a_property.ts";
import { createTestDatabase } from "../../../support/database.ts";
import type { TestDatabase } from "../../../support/database.ts";
import { NOW } from "../calendar.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase({ connections: 16 });
  await db.sql`select private.set_clock(${NOW})`;
});
afterAll(() => db.close());

test("hosts who block, pause and publish while guests book meet no deadlock, and search ends up right", async () => {
  const property = await aProperty(db);
  const guest = await aPerson(db);
  const codes: string[] = [];
  const asHost = (statement: string) => db.asPerson(property.host_id, (sql) => sql.unsafe(statement, [property.id]));
  const attempts = Array.from({ length: 60 }, (_, index) => {
    if (index % 6 === 0) return asHost("select public.block_dates($1, '2026-04-10', '2026-04-14')");
    if (index % 6 === 1) return asHost("select public.unblock_dates($1, '2026-04-10', '2026-04-12')");
    if (index % 6 === 2) return asHost("select public.publish_property($1)");
    if (index % 30 === 3) return asHost("select public.pause_property($1)");
    if (index % 6 === 4) return asHost("update public.properties set title = 'x' where id = $1");
    const from = `2026-04-${String(8 + (index % 9)).padStart(2, "0")}`;
    return db.asPerson(
      guest.id,
      (sql) => sql`
      select public.request_booking(${property.id}, ${from}::date, ${from}::date + 2, 1)`,
    );
  });
  for (const result of await Promise.allSettled(attempts)) {
    if (result.status === "rejected") codes.push(String((result.reason as { code?: string }).code));
  }
  expect(codes.filter((code) => !/^(RB001|RB004|RC003|RP001|RP003)$/u.test(code))).toEqual([]);

  await db.sql`update public.occupancies set lapses_at = null`;
  await asHost("select public.publish_property($1)");
  const [row] = await db.sql<[{ right: boolean }]>`
    select listing.unavailable = source.unavailable as right
    from private.search_listings as listing join private.search_listing_sources as source using (property_id)
    where listing.property_id = ${property.id}`;
  expect(row.right).toBe(true);
});

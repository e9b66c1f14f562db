import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { afterAll, beforeAll, expect, test } from "vitest";

import { createTestDatabase } from "../../../support/database.ts";
import type { TestDatabase } from "../../../support/database.ts";

const SEEDS = join(import.meta.dirname, "../../../../supabase/seeds");

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
  for (const name of ["10_demo_people.sql", "11_demo_properties.sql", "12_demo_stays.sql"]) {
    await db.sql.unsafe(await readFile(join(SEEDS, name), "utf8")).simple();
  }
}, 60_000);
afterAll(() => db.close());

test("thirty published properties in five cities, each with pictures that are there", async () => {
  const rows = await db.sql<{ city: string; count: number }[]>`
    select city, count(*)::int as count from public.properties where status = 'published' group by city order by city`;
  expect(rows.map(({ count }) => count)).toEqual([6, 6, 6, 6, 6]);
  const photos = await db.sql<{ path: string }[]>`select path from public.property_photos`;
  expect(photos.length).toBe(60);
  for (const { path } of photos) expect(existsSync(join(SEEDS, "pictures/property-photos", path)), path).toBe(true);
});

test("bookings of the past with published reviews, coming ones, requests and a cancellation", async () => {
  const rows = await db.sql<{ status: string; count: number }[]>`
    select status, count(*)::int as count from public.bookings group by status order by status::text`;
  expect(Object.fromEntries(rows.map(({ status, count }) => [status, count]))).toEqual({
    cancelled_by_guest: 1,
    completed: 30,
    confirmed: 10,
    requested: 3,
  });
  const [reviews] = await db.sql<[{ published: number }]>`
    select count(*)::int as published from public.reviews where published_at <= private.clock()`;
  expect(reviews.published).toBe(60);
});

test("the ledger balances, the clock is right again, and nobody gets a mail about the past", async () => {
  const unbalanced = await db.sql`
    select account.currency
    from private.ledger_entries as entry
    join private.ledger_accounts as account on account.id = entry.account_id
    group by account.currency having sum(entry.amount) <> 0`;
  expect(unbalanced).toEqual([]);
  const [row] = await db.sql<[{ right: boolean; mails: number }]>`
    select private.clock() = now() as right, (select count(*)::int from pgboss.job where name = 'send_mail') as mails`;
  expect(row).toEqual({ right: true, mails: 0 });
});

test("the password is that of the README, for Auth as for PostgreSQL", async () => {
  const [row] = await db.sql<[{ fits: boolean; identities: number }]>`
    select
      bool_and(encrypted_password = extensions.crypt('roost-demo-password', encrypted_password)) as fits,
      (select count(*)::int from auth.identities where provider = 'email') as identities
    from auth.users`;
  expect(row).toEqual({ fits: true, identities: 18 });
});

test("a database of real people can't be marked as test", async () => {
  const seed = await readFile(join(SEEDS, "00_test_database.sql"), "utf8");
  await expect(
    db.sql.begin(async (sql) => {
      await sql`update private.deployment set environment = 'production'`;
      await sql.unsafe(seed).simple();
    }),
  ).rejects.toThrow("not marked as test");
});

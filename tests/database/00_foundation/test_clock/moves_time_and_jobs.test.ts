import { afterAll, beforeAll, expect, test } from "vitest";

import { createTestDatabase } from "../../../support/database.ts";
import type { TestDatabase } from "../../../support/database.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.close());

const secondsAhead = async (): Promise<number> => {
  const [row] = await db.sql<[{ seconds: number }]>`
    select extract(epoch from private.clock() - now())::float8 as seconds`;
  return row.seconds;
};

test("time flows on from what was set, and null goes back", async () => {
  await db.sql`select private.set_clock('2030-02-28T12:00:00Z')`;
  const [{ clock }] = await db.sql<[{ clock: Date }]>`select private.clock() as clock`;
  expect(clock.getTime() - Date.parse("2030-02-28T12:00:00Z")).toBeGreaterThanOrEqual(0);
  expect(clock.getTime() - Date.parse("2030-02-28T12:00:00Z")).toBeLessThan(60_000);
  await db.sql`select private.set_clock(null)`;
  expect(await secondsAhead()).toBe(0);
});

test("a waiting job is due when the clock passes its time, and waits again when it goes back", async () => {
  await db.sql`select private.enqueue('expire_booking', '{}', private.clock() + interval '15 minutes')`;
  const due = async (): Promise<boolean> => {
    const [row] = await db.sql<[{ due: boolean }]>`select start_after <= now() as due from pgboss.job`;
    return row.due;
  };
  expect(await due()).toBe(false);
  await db.sql`select private.set_clock(now() + interval '14 minutes')`;
  expect(await due()).toBe(false);
  await db.sql`select private.set_clock(now() + interval '16 minutes')`;
  expect(await due()).toBe(true);
  await db.sql`select private.set_clock(null)`;
  expect(await due()).toBe(false);
  await db.sql`delete from pgboss.job`;
});

test("a job made while the clock is ahead waits as long as it says", async () => {
  await db.sql`select private.set_clock(now() + interval '30 days')`;
  await db.sql`select private.enqueue('expire_booking', '{}', private.clock() + interval '15 minutes')`;
  await db.sql`select private.enqueue('send_mail', '{}')`;
  const jobs = await db.sql<{ name: string; minutes: number }[]>`
    select name, round(extract(epoch from start_after - now()) / 60)::int as minutes from pgboss.job order by name`;
  expect(jobs).toEqual([
    { name: "expire_booking", minutes: 15 },
    { name: "send_mail", minutes: 0 },
  ]);
});

test("the clock can't be set where the mark is missing", async () => {
  await expect(
    db.sql.begin(async (sql) => {
      await sql`update private.deployment set environment = 'production'`;
      await sql`select private.set_clock(now())`;
    }),
  ).rejects.toThrow("not marked as test");
});

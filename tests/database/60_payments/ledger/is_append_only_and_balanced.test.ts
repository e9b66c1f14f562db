import { afterAll, beforeAll, expect, test } from "vitest";

import { aConfirmedBooking } from "../../../support/builders/a_confirmed_booking.ts";
import { createTestDatabase } from "../../../support/database.ts";
import type { TestDatabase } from "../../../support/database.ts";
import { outcomeOf } from "../../../support/outcome_of.ts";

const db: TestDatabase = await createTestDatabase();
afterAll(() => db.close());
beforeAll(async () => void (await aConfirmedBooking(db)));

const post = (key: string, entries: Record<string, number>) =>
  db.sql`select private.post_transfer('test', null, ${key}, 'EUR', ${db.sql.json(entries)}) as id`;

test.each([
  "update private.ledger_entries set amount = amount + 1",
  "delete from private.ledger_entries",
  "truncate private.ledger_entries",
  "update private.ledger_transfers set kind = 'other'",
  "delete from private.ledger_transfers",
  "delete from private.ledger_accounts",
])("not even the owner may: %s", async (statement) => {
  expect(await outcomeOf(db.sql.unsafe(statement))).toBe("RM007");
});

test("entries that don't add up to nothing are refused at commit", async () => {
  expect(await outcomeOf(post("unbalanced", { provider_balance: 100, booking_funds: -99 }))).toBe("RM002");
  expect(await outcomeOf(post("one-sided", { provider_balance: 100 }))).toBe("RM002");
  const added = db.sql`
    insert into private.ledger_entries (transfer_id, account_id, amount)
    select transfer.id, private.ledger_account('platform_loss', 'EUR'), 1 from private.ledger_transfers as transfer limit 1`;
  expect(await outcomeOf(added)).toBe("RM002");
  const empty = db.sql`insert into private.ledger_transfers (kind, idempotency_key) values ('test', 'empty')`;
  expect(await outcomeOf(empty)).toBe("RM002");
});

test("a key posts once", async () => {
  const [first] = await post("once", { provider_balance: 100, platform_revenue: -100 });
  const [second] = await post("once", { provider_balance: 100, platform_revenue: -100 });
  expect(first?.["id"]).toBeTruthy();
  expect(second?.["id"]).toBeNull();
});

test("a transfer that moves nothing isn't posted", async () => {
  const [nothing] = await post("nothing", { provider_balance: 0, platform_revenue: 0 });
  expect(nothing?.["id"]).toBeNull();
});

test("one transfer can't mix currencies", async () => {
  const mixed = db.sql.begin(async (sql) => {
    const [transfer] = await sql`
      insert into private.ledger_transfers (kind, idempotency_key) values ('test', 'mixed') returning id`;
    await sql`
      insert into private.ledger_entries (transfer_id, account_id, amount)
      values
        (${transfer?.["id"]}, private.ledger_account('provider_balance', 'EUR'), 100),
        (${transfer?.["id"]}, private.ledger_account('provider_balance', 'JPY'), -100)`;
  });
  expect(await outcomeOf(mixed)).toBe("RM002");
});

import type { TestDatabase } from "./database.ts";

/** Balances by account, in minor units: debits less credits. Accounts at nothing are left out. */
export async function ledgerBalances(
  db: Pick<TestDatabase, "sql">,
  bookingId: string,
): Promise<Record<string, number>> {
  const rows = await db.sql<{ kind: string; balance: number }[]>`
    select kind, balance from private.booking_balances where booking_id = ${bookingId} and balance <> 0`;
  return Object.fromEntries(rows.map((row) => [row.kind, row.balance]));
}

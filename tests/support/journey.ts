import type postgres from "postgres";

import type { SignedUp } from "../../scripts/demo/sign_up.ts";
import { waitUntil } from "../../scripts/demo/wait_until.ts";

/** Waits until a booking that the person can see has a status. */
export async function bookingStatus(person: SignedUp, bookingId: string, status: string): Promise<void> {
  let last: string | undefined;
  try {
    await waitUntil(`booking ${bookingId} to be ${status}`, async () => {
      const { data } = await person.client.from("bookings").select("status").eq("id", bookingId).maybeSingle();
      last = data?.status;
      return last === status;
    });
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : error}; it is ${last}`, { cause: error });
  }
}

/** Currencies in which the ledger's entries don't add up to nothing: none, if all is well. */
export async function ledgerBalance(sql: postgres.Sql): Promise<{ currency: string; sum: string }[]> {
  return await sql<{ currency: string; sum: string }[]>`
    select account.currency, sum(entry.amount)::text as sum
    from private.ledger_entries as entry
    join private.ledger_accounts as account on account.id = entry.account_id
    group by account.currency
    having sum(entry.amount) <> 0
  `;
}

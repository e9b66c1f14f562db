import type postgres from "postgres";

import { asPerson, type Person } from "./as_person.ts";
import { database } from "./database.ts";

/** A request that may come twice. */
export type Attempt = {
  readonly person: Person;
  /** What is asked for, e.g. `POST /bookings`: keys of different operations do not meet. */
  readonly operation: string;
  /** The request's `Idempotency-Key`; without one the work is simply done. */
  readonly key: string | undefined;
  /** The checked body. */
  readonly body: unknown;
};

/**
 * Does the work of a request in one transaction as the person, and once per key: a repeated request gets the
 * first result, and one that runs at the same time waits for it. Work that fails leaves no trace, key included.
 *
 * @throws {postgres.PostgresError} `RB007` when the key came before with another body; whatever the work throws
 */
export async function once<Result extends postgres.JSONValue>(
  attempt: Attempt,
  work: (transaction: postgres.TransactionSql) => Promise<Result>,
): Promise<Result> {
  const { person, operation, key, body } = attempt;
  return (await database().begin(async (transaction) => {
    if (key === undefined) return await asPerson(transaction, person, work);
    const hash = await sha256(JSON.stringify(body));
    const [known] = await transaction<{ response: Result | null }[]>`
      select private.claim_idempotency_key(${person.id}, ${operation}, ${key}, ${hash}) as response
    `;
    if (known?.response != null) return known.response;
    const result = await asPerson(transaction, person, work);
    await transaction`
      select private.store_idempotent_response(
        ${person.id}, ${operation}, ${key}, ${transaction.json(result)}
      )
    `;
    return result;
  })) as Result;
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

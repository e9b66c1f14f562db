import type Stripe from "stripe";

import { database } from "../_shared/database.ts";

/**
 * Keeps the event and applies it, in one transaction: events come unordered and repeated, and handling one
 * twice changes nothing (RULES, Money).
 *
 * @returns false when the event was known already
 */
export async function applyEvent(event: Stripe.Event, payload: string): Promise<boolean> {
  return await database().begin(async (sql) => {
    const [row] = await sql<{ is_new: boolean }[]>`
      select private.record_provider_event(
        ${event.id}, ${event.type}, to_timestamp(${event.created}), ${payload}::text::jsonb
      ) as is_new
    `;
    await sql`select private.apply_provider_event(${event.id})`;
    return row?.is_new ?? false;
  });
}

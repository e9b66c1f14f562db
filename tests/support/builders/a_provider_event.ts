import { randomUUID } from "node:crypto";

import type { TestDatabase } from "../database.ts";

/** An event as the payment provider sends it, as far as the database reads it. */
export type ProviderEvent = {
  readonly id: string;
  readonly type: string;
  readonly created: number;
  readonly data: { readonly object: Readonly<Record<string, string | number | null | Record<string, string>>> };
};

/** Makes an event about an object; `created` is in seconds since 1970. */
export function aProviderEvent(
  type: string,
  object: ProviderEvent["data"]["object"],
  created = 1_900_000_000,
): ProviderEvent {
  return { id: `evt_${randomUUID()}`, type, created, data: { object } };
}

/** Delivers an event as the webhook does, and says what came of it. */
export async function deliver(db: TestDatabase, event: ProviderEvent): Promise<string> {
  return db.sql.begin(async (sql) => {
    await sql`
      select private.record_provider_event(${event.id}, ${event.type}, to_timestamp(${event.created}), ${sql.json(event)})`;
    const [row] = await sql<[{ outcome: string }]>`select private.apply_provider_event(${event.id}) as outcome`;
    return row.outcome;
  });
}

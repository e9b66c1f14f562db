import { database } from "../_shared/database.ts";

/** Asks the database something only Roost's schema can answer; throws when it can't. */
export async function readHealth(): Promise<{ database: "ok"; environment: string }> {
  const [row] = await database()<{ environment: string }[]>`select environment from private.deployment`;
  if (!row) throw new Error("private.deployment has no row");
  return { database: "ok", environment: row.environment };
}

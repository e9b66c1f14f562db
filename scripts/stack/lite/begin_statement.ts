import type { RoleSettings } from "./role_settings.ts";

const LEVELS = new Set(["repeatable read", "serializable"]);

/**
 * What a request's transaction begins with: `read only` where the request can't be meant to write, and the
 * isolation that the called function asks for, or else the caller's role (`default_transaction_isolation`),
 * which can't be set any more once the transaction runs.
 *
 * Source: PostgREST 14, "Access Mode" and "Isolation Level" (https://docs.postgrest.org/en/v14/references/transactions.html).
 */
export function beginStatement(readOnly: boolean, settings: RoleSettings): string {
  const level = settings.findLast(([name]) => name === "default_transaction_isolation")?.[1].toLowerCase();
  const isolation = level !== undefined && LEVELS.has(level) ? ` isolation level ${level}` : "";
  return `begin${isolation}${readOnly ? " read only" : ""}`;
}

import type { Address } from "../supervise/stack_state.ts";
import type { StackStatus } from "../types.ts";

/** The one table that `start` and `status` print: where everything is, and the keys. */
export function statusTable(
  status: StackStatus,
  addresses: readonly Address[],
  functions: readonly string[] = [],
): string {
  const rows: (readonly [string, string])[] = [
    ["API", status.api_url],
    ["GraphQL", status.graphql_url],
    ["Functions", `${status.functions_url}${functions.length === 0 ? "" : `  (${functions.join(", ")})`}`],
    ["Database", status.db_url],
    ["Studio", status.studio_url],
    ["Mail", status.mail_url],
    ...addresses.map(({ label, url }) => [label, url] as const),
    ["Publishable key", status.publishable_key],
    ["Secret key", status.secret_key],
  ];
  const width = Math.max(...rows.map(([label]) => label.length));
  return rows.map(([label, value]) => `  ${label.padEnd(width)}  ${value}`).join("\n");
}

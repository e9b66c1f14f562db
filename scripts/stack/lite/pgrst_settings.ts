import { sql } from "kysely";
import type { Kysely } from "kysely";

/** Settings of PostgREST that a project keeps in its database. */
export type PgrstSettings = {
  /** Function that is called before every request, quoted; undefined when there is none. */
  readonly preRequest: string | undefined;
  readonly aggregates: boolean;
  /** Settings of a function that a call takes over for its transaction. */
  readonly hoistedSettings: readonly string[];
};

const HOISTED = "statement_timeout, plan_filter.statement_cost_limit, default_transaction_isolation";

/**
 * Reads what `alter role authenticator set pgrst.… = …` says, the way to configure PostgREST on the platform:
 * `db_pre_request`, `db_aggregates_enabled` and `db_hoisted_tx_settings`. The library has no such settings.
 *
 * Source: PostgREST 14, "In-Database Configuration" (https://docs.postgrest.org/en/v14/references/configuration.html)
 * and "Pre-Request" (…/references/transactions.html); https://supabase.com/docs/guides/api/securing-your-api.
 */
export async function readPgrstSettings(db: Kysely<unknown>): Promise<PgrstSettings> {
  const { rows } = await sql<{ name: string; value: string }>`
    select split_part(entry.text, '=', 1) as name, substr(entry.text, strpos(entry.text, '=') + 1) as value
    from pg_db_role_setting as setting
    cross join unnest(setting.setconfig) as entry (text)
    where setting.setrole = (select oid from pg_roles where rolname = 'authenticator')
      and setting.setdatabase in (0, (select oid from pg_database where datname = current_database()))
      and entry.text like 'pgrst.%'
    order by setting.setdatabase`.execute(db);
  const settings = new Map(rows.map(({ name, value }) => [name, value]));
  const preRequest = settings.get("pgrst.db_pre_request") ?? "";
  return {
    preRequest: preRequest === "" ? undefined : preRequest.split(".").map(quoteName).join("."),
    aggregates: /^(?:true|on|1)$/iu.test(settings.get("pgrst.db_aggregates_enabled") ?? ""),
    hoistedSettings: (settings.get("pgrst.db_hoisted_tx_settings") ?? HOISTED).split(",").map((name) => name.trim()),
  };
}

function quoteName(name: string): string {
  const bare = name.replace(/^"|"$/gu, "");
  return `"${bare.replaceAll('"', '""')}"`;
}

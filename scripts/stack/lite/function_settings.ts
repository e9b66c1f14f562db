import { sql } from "kysely";
import type { Kysely } from "kysely";

import type { KnownFunction } from "./called_function.ts";
import type { RoleSettings } from "./role_settings.ts";

/** The settings that a function carries and a call of it takes over. */
export type FunctionSettings = (called: KnownFunction) => RoleSettings;

/**
 * The settings of functions (`alter function search() set statement_timeout = '1s'`) that a call takes over for
 * its whole transaction. PostgreSQL itself would apply a time-out only to statements that begin after the
 * function has, so never to the call.
 *
 * Source: PostgREST 14, "Function Settings" (https://docs.postgrest.org/en/v14/references/transactions.html) and
 * `db-hoisted-tx-settings`; src/library/PostgREST/SchemaCache.hs (funcsSqlQuery).
 */
export async function readFunctionSettings(db: Kysely<unknown>, hoisted: readonly string[]): Promise<FunctionSettings> {
  const { rows } = await sql<{ schema: string; name: string; types: string[]; setting: string; value: string }>`
    select
      namespace.nspname as schema,
      routine.proname as name,
      array(
        select format_type(argument.type, null)
        from unnest(routine.proargtypes) with ordinality as argument (type, position)
        order by argument.position
      ) as types,
      split_part(entry.text, '=', 1) as setting,
      substr(entry.text, strpos(entry.text, '=') + 1) as value
    from pg_catalog.pg_proc as routine
    join pg_catalog.pg_namespace as namespace on namespace.oid = routine.pronamespace
    cross join unnest(routine.proconfig) as entry (text)
    where split_part(entry.text, '=', 1) in (${sql.join(hoisted)})`.execute(db);
  const bySignature = new Map<string, [string, string][]>();
  for (const { schema, name, types, setting, value } of rows) {
    const key = JSON.stringify([schema, name, types]);
    bySignature.set(key, [...(bySignature.get(key) ?? []), [setting, value]]);
  }
  return (called) => bySignature.get(JSON.stringify([called.schema, called.name, called.arg_types])) ?? [];
}

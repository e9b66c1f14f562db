import { sql } from "kysely";
import type { Kysely } from "kysely";

/** Settings of one role: name and value. */
export type RoleSettings = readonly (readonly [string, string])[];

/**
 * The settings that roles carry (`alter role anon set statement_timeout = '3s'`), by role.
 *
 * A connection only takes the settings of the role that it logs in as; PostgREST reads those of the others
 * and applies them in each request's transaction
 * (https://docs.postgrest.org/en/v14/references/transactions.html, "Role settings"; src/library/PostgREST/Config/Database.hs,
 * queryRoleSettings: only what the role may set itself, search_path apart). What the role that PostgREST logs in as
 * carries (`authenticator`) stays where the caller's role says nothing.
 */
export async function readRoleSettings(db: Kysely<unknown>): Promise<ReadonlyMap<string, RoleSettings>> {
  const { rows } = await sql<{ role: string; name: string; value: string }>`
    select
      roles.rolname as role,
      split_part(entry.text, '=', 1) as name,
      substr(entry.text, strpos(entry.text, '=') + 1) as value
    from pg_catalog.pg_roles as roles
    cross join unnest(roles.rolconfig) as entry (text)
    join pg_catalog.pg_settings as settings on settings.name = split_part(entry.text, '=', 1)
    where settings.context = 'user' and settings.name not in ('search_path', 'role')
      and pg_catalog.pg_has_role(roles.rolname, 'member')`.execute(db);
  const byRole = new Map<string, [string, string][]>();
  for (const { role, name, value } of rows) byRole.set(role, [...(byRole.get(role) ?? []), [name, value]]);
  return byRole;
}

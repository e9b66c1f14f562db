import { PostgresConnection } from "@supabase/lite/postgres";

import { reconnectPause } from "../reconnect_pause.ts";
import type { AuthService } from "./auth_service.ts";
import { plainTypes } from "./plain_types.ts";

/**
 * Auth's own connection, as supabase_auth_admin. The library works as the role that it logs in with, which
 * would let a project's trigger on auth.users do what it may not do on the platform.
 *
 * Source: supabase/auth connects as supabase_auth_admin (docker/docker-compose.yml of supabase/supabase, GOTRUE_DB_DATABASE_URL).
 */
export function authConnection(databaseUrl: string): PostgresConnection {
  const connection = { role: "supabase_auth_admin", search_path: "auth", application_name: "auth" };
  return new PostgresConnection({
    url: databaseUrl,
    postgresOptions: { max: 6, onnotice: () => undefined, types: plainTypes, backoff: reconnectPause, connection },
  });
}

/** Lets the service of one request work on that connection. */
export function mendAuthRole(service: AuthService, connection: PostgresConnection): void {
  Reflect.set(service.repo, "db", connection.kysely);
  Reflect.set(service.repo, "runInTransaction", connection.runInTransaction.bind(connection));
}

import { PostgresConnection } from "@supabase/lite/postgres";
import { Kysely } from "kysely";

import type { AuthService } from "./auth_service.ts";
import { ConnectionPool } from "./connection_pool.ts";
import { driverOptions } from "./driver_options.ts";
import type { ConnectionOptions } from "./mortal_connection.ts";
import { poolDialect } from "./pool_dialect.ts";

/**
 * Auth's own connection, as supabase_auth_admin. The library works as the role that it logs in with, which
 * would let a project's trigger on auth.users do what it may not do on the platform.
 *
 * Source: supabase/auth connects as supabase_auth_admin (docker/docker-compose.yml of supabase/supabase, GOTRUE_DB_DATABASE_URL).
 */
export function authConnection(databaseUrl: string): PostgresConnection {
  const options = driverOptions({ role: "supabase_auth_admin", search_path: "auth", application_name: "auth" });
  return new AuthConnection(databaseUrl, options);
}

class AuthConnection extends PostgresConnection {
  readonly #pool: ConnectionPool;

  constructor(url: string, options: ConnectionOptions) {
    super({ url, postgresOptions: options });
    this.#pool = new ConnectionPool(url, 6, options);
    this.kysely = new Kysely({ dialect: poolDialect(this.#pool) });
  }

  override async close(): Promise<void> {
    await Promise.all([this.#pool.close(), super.close()]);
  }
}

/** Lets the service of one request work on that connection. */
export function mendAuthRole(service: AuthService, connection: PostgresConnection): void {
  Reflect.set(service.repo, "db", connection.kysely);
  Reflect.set(service.repo, "runInTransaction", connection.runInTransaction.bind(connection));
}

import { Kysely } from "kysely";

import type { AuthService } from "./auth_service.ts";

/** The database as the service uses it at this moment: inside its transaction when it has one. */
export function databaseOf(service: AuthService): Kysely<unknown> {
  const db: unknown = Reflect.get(service.repo, "db");
  if (!(db instanceof Kysely))
    throw new Error("Supabase Lite keeps its database elsewhere now; the mends must be looked at.");
  return db;
}

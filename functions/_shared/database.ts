import postgres from "postgres";

import { environment } from "./environment.ts";

/** A pool of connections, or one transaction of it; both run tagged-template queries. */
export type Sql = postgres.Sql | postgres.TransactionSql;

let pool: postgres.Sql | undefined;

/**
 * The connections of this process, as role `postgres`: only for what the platform itself does. What a person
 * asks for runs through `asPerson`.
 */
export function database(): postgres.Sql {
  // A function instance serves few requests at once, and a project may run many instances: keep pools small.
  // Statements stay unprepared, since hosted projects may connect through a transaction-mode pooler.
  pool ??= postgres(environment().SUPABASE_DB_URL, {
    max: 4,
    idle_timeout: 20,
    prepare: false,
    onnotice: () => {},
    connection: { application_name: "roost" },
  });
  return pool;
}

import type { Kysely } from "kysely";

import { readFunctionSettings } from "./function_settings.ts";
import type { FunctionSettings } from "./function_settings.ts";
import { readPgrstSettings } from "./pgrst_settings.ts";
import type { PgrstSettings } from "./pgrst_settings.ts";
import { readRoleSettings } from "./role_settings.ts";
import type { RoleSettings } from "./role_settings.ts";

/** All that the database says of how requests are to be served. */
export type DatabaseSettings = {
  readonly roles: ReadonlyMap<string, RoleSettings>;
  readonly functions: FunctionSettings;
  readonly pgrst: PgrstSettings;
};

/** Reads it. */
export async function readDatabaseSettings(db: Kysely<unknown>): Promise<DatabaseSettings> {
  const pgrst = await readPgrstSettings(db);
  const [roles, functions] = await Promise.all([readRoleSettings(db), readFunctionSettings(db, pgrst.hoistedSettings)]);
  return { roles, functions, pgrst };
}

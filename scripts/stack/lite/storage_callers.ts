import type { VarsContext } from "@supabase/lite";

import { RequestConnection } from "./request_connection.ts";

/** The connection of the library's Storage service, and who calls it. */
export function storageCallers(service: object): {
  readonly connection: RequestConnection;
  readonly callers: VarsContext | undefined;
} {
  const connection: unknown = Reflect.get(service, "connection");
  const access: unknown = Reflect.get(service, "access");
  if (!(connection instanceof RequestConnection) || typeof access !== "object" || access === null) {
    throw new Error("Supabase Lite lists in another way now; the mend must be looked at.");
  }
  const vars: unknown = Reflect.get(access, "vars");
  const callers: unknown = typeof vars === "function" ? vars.call(access) : undefined;
  return { connection, callers: callers as VarsContext | undefined };
}

import { reconnectPause } from "../reconnect_pause.ts";
import type { ConnectionOptions } from "./mortal_connection.ts";
import { plainTypes } from "./plain_types.ts";

/** How the library's parts speak to PostgreSQL; `settings` are those of the session. */
export function driverOptions(settings: Readonly<Record<string, string>>): ConnectionOptions {
  return {
    // For what is read now and then, and to listen; requests have a pool.
    max: 3,
    onnotice: () => undefined,
    types: plainTypes,
    connection: { TimeZone: "UTC", ...settings },
    backoff: reconnectPause,
  };
}

import type { RequestConnection } from "./request_connection.ts";

/**
 * Reloads the schema cache on `notify pgrst, 'reload schema'`, which the database also sends by itself
 * after DDL. The library listens to nothing and knows only what there was at the first request.
 *
 * Source: PostgREST 14, "Schema Cache Reloading with NOTIFY" (https://docs.postgrest.org/en/v14/references/listener.html):
 * `reload schema`, `reload config`, or an empty payload for both.
 */
export async function watchSchema(connection: RequestConnection): Promise<void> {
  await connection.driver.listen("pgrst", () => connection.reload());
}

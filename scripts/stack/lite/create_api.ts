import { App, setExperimental, SmtpEmailDriver } from "@supabase/lite";
import type { ApiOptions, HttpPart } from "../types.ts";
import { liteConfig } from "./lite_config.ts";
import { ObjectFiles } from "./object_files.ts";
import { prepareRestRequest } from "./prepare_rest_request.ts";
import { RequestConnection } from "./request_connection.ts";
import { requestContext } from "./request_context.ts";
import { watchSchema } from "./watch_schema.ts";

/** REST, Auth and Storage: Supabase Lite embedded, with each of its defects mended in a file of its own. */
export async function createApi(options: ApiOptions): Promise<HttpPart> {
  setExperimental("storage", true);
  const connection = new RequestConnection({
    databaseUrl: options.databaseUrl,
    extraSearchPath: options.config.api.extraSearchPath,
    poolSize: 10,
  });
  const email = new SmtpEmailDriver({ ...options.smtp, requireTls: false, from: "admin@email.com" });
  const app = new App({
    ...liteConfig(options),
    connection,
    options: { drivers: { email }, server: { apiKeys: false, disableStudio: true } },
  });
  app._storageAdapter = new ObjectFiles(options.storageDirectory);
  await app.init();
  await watchSchema(connection);
  return {
    fetch: async (request) => {
      const { pathname } = new URL(request.url);
      const prepared = pathname.startsWith("/rest/v1") ? await prepareRestRequest(request, options.config) : { request };
      return requestContext.run(prepared, () => app.fetch(prepared.request));
    },
    stop: () => connection.close(),
  };
}

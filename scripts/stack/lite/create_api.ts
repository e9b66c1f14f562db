import { App, setExperimental } from "@supabase/lite";
import type { IntrospectResult } from "@supabase/lite";

import type { ApiOptions, HttpPart } from "../types.ts";
import { answerAdmin } from "./admin_api.ts";
import { answerRoot } from "./answer_root.ts";
import { AuthMailer } from "./auth_mailer.ts";
import type { DatabaseSettings } from "./database_settings.ts";
import { finishAuthResponse } from "./finish_auth_response.ts";
import { finishCsvResponse } from "./finish_csv_response.ts";
import { finishStorageResponse } from "./finish_storage_response.ts";
import { hashPasswordIn } from "./hash_password.ts";
import { liteConfig } from "./lite_config.ts";
import { mendAuth } from "./mend_auth.ts";
import { authConnection } from "./mend_auth_role.ts";
import { mendStorage } from "./mend_storage.ts";
import { ObjectFiles } from "./object_files.ts";
import { prepareAuthRequest } from "./prepare_auth_request.ts";
import { prepareRestRequest } from "./prepare_rest_request.ts";
import { prepareStorageRequest } from "./prepare_storage_request.ts";
import { readConfig } from "./read_config.ts";
import { RequestConnection } from "./request_connection.ts";
import { requestContext } from "./request_context.ts";
import type { RequestContext } from "./request_context.ts";
import { routeLibraryOutput } from "./route_library_output.ts";
import { SchemaUnreadError } from "./schema_unread_error.ts";
import { signUpAnonymously } from "./sign_up_anonymously.ts";
import { unheededSettings } from "./unheeded_settings.ts";
import { unreachableDatabase } from "./unreachable_database.ts";
import { watchSchema } from "./watch_schema.ts";

/** REST, Auth and Storage: Supabase Lite embedded, with each of its defects mended in a file of its own. */
export async function createApi(options: ApiOptions): Promise<HttpPart> {
  setExperimental("storage", true);
  const connection = new RequestConnection({
    databaseUrl: options.databaseUrl,
    extraSearchPath: options.config.api.extraSearchPath,
    poolSize: 10,
  });
  const auth = authConnection(options.databaseUrl);
  const hashPassword = hashPasswordIn(connection.kysely);
  const mend = mendAuth(options, auth, hashPassword);
  const { raw } = options.config;
  const adminTools = {
    jwtSecret: options.keys.jwtSecret,
    hashPassword,
    apiUrl: options.apiUrl,
    codeLength: readConfig(raw, "auth.email.otp_length", 6),
  };
  const anonymous = {
    enabled: readConfig(raw, "auth.enable_anonymous_sign_ins", false),
    enableSignup: readConfig(raw, "auth.enable_signup", true),
  };
  for (const line of unheededSettings(raw)) options.log("auth", line);
  const app = new App({
    ...liteConfig(options),
    connection,
    options: {
      server: {
        apiKeys: false,
        disableStudio: true,
        middlewares: [
          async (context, next) => {
            const { path, raw: request } = context.req;
            if (path.startsWith("/storage/v1")) mendStorage(context.get("storageService"));
            if (!path.startsWith("/auth/v1")) return next();
            const service = context.var.authService;
            mend(service);
            if (path.startsWith("/auth/v1/admin/") || path === "/auth/v1/invite")
              return answerAdmin(request, service, adminTools);
            const known = requestContext.getStore();
            if (known?.isAnonymous === true) return signUpAnonymously(service, Object(known.body).data, anonymous);
            return next();
          },
        ],
      },
    },
  });
  app._storageAdapter = new ObjectFiles(options.storageDirectory);
  app._mailer = new AuthMailer(options);
  routeLibraryOutput();
  // What it says of its experimental parts at the first start is not news to anybody here.
  await requestContext.run({ request: new Request(options.apiUrl), log: () => undefined }, () => app.init());
  await watchSchema(connection);

  const serve = (context: RequestContext): Promise<Response> => {
    context.log = options.log;
    return requestContext.run(context, async () => app.fetch(context.request));
  };
  return {
    fetch: async (request) => {
      const { pathname } = new URL(request.url);
      if (/^\/rest\/v1\/?$/u.test(pathname)) return answerRoot(request, options, connection.driver);
      if (pathname.startsWith("/rest/v1")) {
        let schema: IntrospectResult;
        let settings: DatabaseSettings;
        try {
          schema = await connection.introspect({ useCache: true });
          settings = await connection.settings();
        } catch (error) {
          const answer = error instanceof SchemaUnreadError ? error.response() : unreachableDatabase(error);
          if (answer === undefined) throw error;
          return answer;
        }
        if (app.config.api !== undefined) app.config.api.aggregates_enabled = settings.pgrst.aggregates;
        const prepared = await prepareRestRequest(request, options.config, schema);
        if (prepared instanceof Response) return prepared;
        const response = finishCsvResponse(prepared, await serve(prepared));
        return request.method === "HEAD" ? new Response(null, response) : response;
      }
      if (pathname.startsWith("/storage/v1")) {
        const prepared = await prepareStorageRequest(request, options.keys.jwtSecret);
        return prepared instanceof Response ? prepared : finishStorageResponse(prepared, await serve(prepared));
      }
      const prepared = await prepareAuthRequest(request);
      return prepared instanceof Response ? prepared : finishAuthResponse(prepared, await serve(prepared));
    },
    stop: async () => {
      await Promise.all([connection.close(), auth.close()]);
    },
  };
}

import type { Sql } from "postgres";

import { verifyJwt } from "../gateway/verify_jwt.ts";
import type { ProjectConfig, ProjectKeys } from "../types.ts";
import { openapiDocument } from "./openapi_document.ts";
import { readOpenapiRows } from "./openapi_rows.ts";
import { refuseProfile } from "./refuse_profile.ts";

/** PostgREST whose answers this stack imitates. */
const VERSION = "14.1";

/**
 * Answers `/rest/v1/`: the description of what the caller's role may use. The library has a stub there.
 * Hosted projects answer it for the secret key only since April 2026 (weweb-assets/plugin-supabase, pull
 * request 60, tells of the announcement); on the own machine every role sees its own part, which shows what
 * it is allowed.
 *
 * Source: PostgREST, src/library/PostgREST/Plan.hs (inspectPlan), App.hs; openapi-mode follow-privileges.
 */
export async function answerRoot(
  request: Request,
  { config, keys }: { readonly config: ProjectConfig; readonly keys: ProjectKeys },
  sql: Sql,
): Promise<Response> {
  const accept = request.headers.get("accept") ?? "*/*";
  if (!/\*\/\*|application\/(?:\*|json|openapi\+json)/iu.test(accept)) {
    const message = `None of these media types are available: ${accept}`;
    return Response.json({ code: "PGRST107", details: null, hint: null, message }, { status: 406 });
  }
  if (request.method !== "GET" && request.method !== "HEAD") {
    const body = { code: "PGRST117", details: null, hint: null, message: `Unsupported HTTP method: ${request.method}` };
    return Response.json(body, { status: 405 });
  }
  const schema = request.headers.get("accept-profile") ?? config.api.schemas[0] ?? "public";
  const refusal = refuseProfile(schema, config.api.schemas);
  if (refusal !== undefined) return refusal;
  const token = /^Bearer\s+(\S+)$/iu.exec(request.headers.get("authorization") ?? "")?.[1] ?? keys.anonKey;
  const caller = verifyJwt(token, keys.jwtSecret);
  const role = caller.kind === "valid" ? String(caller.claims["role"] ?? "anon") : "anon";
  const document = openapiDocument(await readOpenapiRows(sql, schema, role), {
    host: new URL(request.url).host,
    version: VERSION,
  });
  return new Response(request.method === "HEAD" ? null : JSON.stringify(document), {
    headers: { "content-type": "application/openapi+json; charset=utf-8", "content-profile": schema },
  });
}

import type { IntrospectResult } from "@supabase/lite";

import type { ProjectConfig } from "../types.ts";
import { parseExactJson } from "./exact_json.ts";
import { mendFilters } from "./mend_filters.ts";
import { nameRelations } from "./name_relations.ts";
import { refuseEmbeddings } from "./refuse_embeddings.ts";
import { refuseProfile } from "./refuse_profile.ts";
import type { RequestContext } from "./request_context.ts";

/**
 * Gives a request to REST what the library takes for granted: the schema that it means, named (PostgREST's
 * default is the first of `api.schemas`, the library's is `public`), filters that can't be misread, embeddings
 * that name their key, and the body read with exact numbers.
 */
export async function prepareRestRequest(
  request: Request,
  config: ProjectConfig,
  known: IntrospectResult,
): Promise<RequestContext | Response> {
  const headers = new Headers(request.headers);
  const reads = request.method === "GET" || request.method === "HEAD";
  const profile = reads ? "accept-profile" : "content-profile";
  const schema = config.api.schemas[0] ?? "public";
  if (!headers.has(profile)) headers.set(profile, schema);
  const refusal = refuseProfile(headers.get(profile) ?? schema, config.api.schemas);
  if (refusal !== undefined) return refusal;
  const url = new URL(request.url);
  const parameters = mendFilters(url.searchParams);
  const table = /^\/rest\/v1\/([^/]+)$/u.exec(url.pathname)?.[1];
  const select = parameters.get("select");
  if (table !== undefined && select !== null) {
    const unfit = refuseEmbeddings(url.searchParams, decodeURIComponent(table), known);
    if (unfit !== undefined) return unfit;
    parameters.set("select", nameRelations(select, decodeURIComponent(table), known));
  }
  url.search = parameters.toString();
  const { signal } = request;
  const stripNulls = /;\s*nulls=stripped/u.test(headers.get("accept") ?? "");
  if (stripNulls) headers.set("accept", (headers.get("accept") ?? "").replace(/;\s*nulls=stripped/gu, ""));
  // The library takes the arguments of a call by HEAD for filters.
  const method = request.method === "HEAD" && url.pathname.startsWith("/rest/v1/rpc/") ? "GET" : request.method;
  if (reads || request.body === null) return { request: new Request(url, { method, headers, signal }), stripNulls };
  const text = await request.text();
  const prepared = new Request(url, { method, headers, signal, body: text });
  return { request: prepared, stripNulls, payload: isJson(headers) ? readExact(text) : undefined };
}

function isJson(headers: Headers): boolean {
  const type = headers.get("content-type");
  return type === null || type === "" || /^application\/(?:json|vnd\.pgrst)/iu.test(type);
}

/** A body that is no JSON is the library's to refuse. */
function readExact(text: string): unknown {
  try {
    return parseExactJson(text);
  } catch {
    return undefined;
  }
}

import type { RoleSettings } from "./role_settings.ts";

/** What a request's transaction is set to. */
export type RequestSettings = {
  readonly role: string;
  readonly claims: unknown;
  readonly request: Request | undefined;
  readonly storageOperation: string | undefined;
  readonly searchPath: readonly string[];
  readonly roleSettings: RoleSettings;
  /** Those of the function that is called. */
  readonly functionSettings: RoleSettings;
};

/**
 * One statement that sets all that functions and policies may ask for, for this transaction only.
 *
 * Source: PostgREST, src/library/PostgREST/Query/PreQuery.hs (txVarQuery): role settings, search_path,
 * role, request.jwt.claims, request.method, request.path, request.headers, request.cookies, settings of the function; and
 * supabase/storage, src/internal/database/connection.ts (setScope): the same and storage.operation.
 */
export function requestSettings(options: RequestSettings): { sql: string; values: readonly string[] } {
  const { request, role } = options;
  const claims = typeof options.claims === "object" && options.claims !== null ? options.claims : { role };
  const schema = profile(request) ?? "public";
  const searchPath = [...new Set([schema, ...options.searchPath])].map((name) => `"${name.replaceAll('"', '""')}"`);
  const settings: (readonly [string, string])[] = [
    ...options.roleSettings,
    ["search_path", searchPath.join(", ")],
    ["request.jwt.claims", JSON.stringify(claims)],
    ["request.method", request?.method ?? ""],
    ["request.path", request === undefined ? "" : pathOf(request)],
    ["request.headers", JSON.stringify(headersOf(request))],
    ["request.cookies", JSON.stringify(cookiesOf(request))],
    ["response.status", ""],
    ["response.headers", ""],
    ["storage.operation", options.storageOperation ?? ""],
    ["storage.allow_delete_query", options.storageOperation === undefined ? "" : "true"],
    ["role", role],
    ...options.functionSettings,
  ];
  const calls = settings.map((_, index) => `pg_catalog.set_config($${index * 2 + 1}, $${index * 2 + 2}, true)`);
  return { sql: `select ${calls.join(", ")}`, values: settings.flat() };
}

function profile(request: Request | undefined): string | undefined {
  if (request === undefined) return undefined;
  const reads = request.method === "GET" || request.method === "HEAD";
  return request.headers.get(reads ? "accept-profile" : "content-profile") ?? undefined;
}

function pathOf(request: Request): string {
  return new URL(request.url).pathname.replace(/^\/rest\/v1/u, "");
}

function headersOf(request: Request | undefined): Record<string, string> {
  const headers: Record<string, string> = {};
  request?.headers.forEach((value, name) => {
    if (name !== "cookie") headers[name] = value;
  });
  return headers;
}

function cookiesOf(request: Request | undefined): Record<string, string> {
  const pairs = (request?.headers.get("cookie") ?? "").split(";").map((pair) => pair.trim().split("="));
  return Object.fromEntries(pairs.flatMap(([name, ...value]) => (name ? [[name, value.join("=")] as const] : [])));
}

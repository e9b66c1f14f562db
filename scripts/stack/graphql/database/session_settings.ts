import type { Caller } from "../../types.ts";

type Options = {
  readonly caller: Caller;
  readonly searchPath: readonly string[];
  readonly timeoutMs: number;
  readonly headers: Headers | undefined;
  /** Whether the database keeps the schema's version. */
  readonly hasVersion: boolean;
};

/**
 * The one statement that makes the transaction the caller's, as PostgREST makes it for the platform's GraphQL,
 * which is a call of a function in `graphql_public`. It answers with the schema's version.
 */
export function sessionSettings(options: Options): { readonly text: string; readonly parameters: readonly string[] } {
  const headers: Record<string, string> = {};
  options.headers?.forEach((value, name) => {
    if (name !== "cookie") headers[name] = value;
  });
  const settings = [
    ["search_path", options.searchPath.map((name) => `"${name.replaceAll('"', '""')}"`).join(", ")],
    ["statement_timeout", String(options.timeoutMs)],
    ["request.jwt.claims", JSON.stringify(options.caller.claims)],
    ["request.method", "POST"],
    ["request.path", "/rpc/graphql"],
    ["request.headers", JSON.stringify(headers)],
    ["request.cookies", "{}"],
    ["role", options.caller.role],
  ] as const;
  const calls = settings.map((_, index) => `pg_catalog.set_config($${index * 2 + 1}, $${index * 2 + 2}, true)`);
  const version = options.hasVersion ? "(select last_value from graphql.seq_schema_version)" : "0";
  return { text: `select ${version}::text as version, ${calls.join(", ")}`, parameters: settings.flat() };
}

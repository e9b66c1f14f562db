import { sql } from "kysely";
import type { Kysely } from "kysely";

import { readConfig } from "./read_config.ts";

/** What the hook said: claims to sign, or a refusal. */
export type HookResult =
  | { readonly claims: Readonly<Record<string, unknown>> }
  | { readonly refusal: { readonly status: number; readonly code: string; readonly message: string } };

/** What a project's hook is told. */
export type HookEvent = {
  readonly user_id: string;
  readonly claims: Readonly<Record<string, unknown>>;
  readonly authentication_method: string;
};

/** Claims without which Auth does not sign what a hook returned. */
const REQUIRED = ["aud", "exp", "iat", "sub", "email", "phone", "role", "aal", "session_id", "is_anonymous"];

/** The function of `[auth.hook.custom_access_token]`, when it is enabled. */
export function findTokenHook(raw: Readonly<Record<string, unknown>>): { schema: string; name: string } | undefined {
  if (!readConfig(raw, "auth.hook.custom_access_token.enabled", false)) return undefined;
  const uri = readConfig(raw, "auth.hook.custom_access_token.uri", "");
  const [, schema, name] = /^pg-functions:\/\/[^/]+\/([^/]+)\/([^/?]+)$/u.exec(uri) ?? [];
  if (schema === undefined || name === undefined) {
    throw new TypeError(
      `config.toml: auth.hook.custom_access_token.uri must be pg-functions://postgres/<schema>/<function>, not ${JSON.stringify(uri)}.`,
    );
  }
  return { schema, name };
}

/**
 * Runs the hook as Auth's own role, supabase_auth_admin, for at most two seconds.
 *
 * Source: supabase/auth, internal/hooks/hookspgfunc (statement_timeout 2s, role of the connection),
 * internal/api/hooks.go and token.go (schema of the claims, an `error` in the answer).
 */
export async function runTokenHook(
  db: Kysely<unknown>,
  hook: { schema: string; name: string },
  event: HookEvent,
): Promise<HookResult> {
  const call = async (inside: Kysely<unknown>): Promise<unknown> => {
    await sql`select set_config('statement_timeout', '2000', true)`.execute(inside);
    const { rows } = await sql<{ output: unknown }>`
      select ${sql.id(hook.schema, hook.name)}(${JSON.stringify(event)}::jsonb) as output`.execute(inside);
    await sql`select set_config('statement_timeout', '0', true)`.execute(inside);
    return rows[0]?.output;
  };
  const output = db.isTransaction ? await call(db) : await db.transaction().execute(call);
  const refused = fieldOf(output, "error");
  if (refused !== undefined && refused !== null) {
    const status = fieldOf(refused, "http_code");
    const message = fieldOf(refused, "message");
    return {
      refusal: {
        status: typeof status === "number" && status > 0 ? status : 500,
        code: "unexpected_failure",
        message: typeof message === "string" ? message : "Internal Server Error",
      },
    };
  }
  const claims = fieldOf(output, "claims");
  const missing = REQUIRED.filter((name) => fieldOf(claims, name) === undefined);
  if (typeof claims !== "object" || claims === null || missing.length > 0) {
    const list = missing.map((name) => `- (root): ${name} is required`).join("\n");
    const message = `output claims do not conform to the expected schema: \n${list}`;
    return { refusal: { status: 500, code: "unexpected_failure", message } };
  }
  return { claims: { ...claims } };
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}

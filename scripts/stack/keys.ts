import { createHmac } from "node:crypto";

import { ConfigReader } from "./config/config_reader.ts";
import type { Environment } from "./config/load_environment.ts";
import { StackError } from "./supervise/stack_error.ts";
import type { ProjectKeys } from "./types.ts";

/** What the Supabase CLI gives every local project (supabase/cli, pkg/config): public, good for loopback only. */
const LOCAL = {
  publishableKey: "sb_publishable_ACJWlzQHlZjBrEguHvfOxg_3BJgxAaH",
  secretKey: "sb_secret_N7UND0UgjKTVK-Uodkm0Hg_xSvEMPvz",
  jwtSecret: "super-secret-jwt-token-with-at-least-32-characters-long",
} as const;

/** The expiry that the CLI's own local tokens have, so that a token is the same on every start. */
const LOCAL_TOKEN_EXPIRY = 1_983_812_996;
const SHORTEST_SECRET = 16;

/**
 * Keys of a local project: those that every local Supabase project has, unless `[auth]` or the environment
 * (`SUPABASE_AUTH_JWT_SECRET`, …) sets others. Legacy tokens are signed with the secret in force.
 */
export function projectKeys(raw: Readonly<Record<string, unknown>>, environment: Environment): ProjectKeys {
  const reader = new ConfigReader(raw, environment);
  const jwtSecret = reader.text("auth.jwt_secret", LOCAL.jwtSecret);
  if (jwtSecret.length < SHORTEST_SECRET) {
    throw new StackError(
      `supabase/config.toml: auth.jwt_secret must have at least ${SHORTEST_SECRET} characters.`,
      "Set a longer one, or remove the key for the local default.",
    );
  }
  return {
    publishableKey: reader.text("auth.publishable_key", LOCAL.publishableKey),
    secretKey: reader.text("auth.secret_key", LOCAL.secretKey),
    anonKey: reader.text("auth.anon_key", signRoleToken("anon", jwtSecret)),
    serviceRoleKey: reader.text("auth.service_role_key", signRoleToken("service_role", jwtSecret)),
    jwtSecret,
  };
}

function signRoleToken(role: string, secret: string): string {
  const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");
  const content = `${encode({ alg: "HS256", typ: "JWT" })}.${encode({ iss: "supabase-demo", role, exp: LOCAL_TOKEN_EXPIRY })}`;
  return `${content}.${createHmac("sha256", secret).update(content).digest("base64url")}`;
}

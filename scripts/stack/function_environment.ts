import { signingKeyId } from "./signing_key_id.ts";
import type { ProjectConfig, ProjectKeys } from "./types.ts";

/** What the environment of edge functions is made of. */
export type FunctionEnvironmentOptions = {
  readonly config: ProjectConfig;
  readonly keys: ProjectKeys;
  readonly apiUrl: string;
  readonly databaseUrl: string;
  readonly smtp: { readonly host: string; readonly port: number };
};

/**
 * The environment that Supabase's runtime gives to every function
 * (https://supabase.com/docs/guides/functions/secrets), the project's secrets, and where mail goes.
 */
export function functionEnvironment(options: FunctionEnvironmentOptions): Record<string, string> {
  const { config, keys, apiUrl, databaseUrl, smtp } = options;
  const signingKey = {
    kty: "oct",
    alg: "HS256",
    kid: signingKeyId(keys.jwtSecret),
    k: Buffer.from(keys.jwtSecret).toString("base64url"),
  };
  return {
    SMTP_HOST: smtp.host,
    SMTP_PORT: String(smtp.port),
    ...config.functionSecrets,
    SUPABASE_URL: apiUrl,
    SUPABASE_ANON_KEY: keys.anonKey,
    SUPABASE_SERVICE_ROLE_KEY: keys.serviceRoleKey,
    SUPABASE_PUBLISHABLE_KEYS: JSON.stringify({ default: keys.publishableKey }),
    SUPABASE_SECRET_KEYS: JSON.stringify({ default: keys.secretKey }),
    SUPABASE_DB_URL: databaseUrl,
    SUPABASE_JWKS: JSON.stringify({ keys: [signingKey] }),
  };
}

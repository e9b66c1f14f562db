import { z } from "zod";

import type { StackStatus } from "../../scripts/stack/types.ts";

const text = z.string();
const own = z.object({
  api_url: text,
  graphql_url: text,
  functions_url: text,
  db_url: text,
  studio_url: text,
  mail_url: text,
  publishable_key: text,
  secret_key: text,
  anon_key: text,
  service_role_key: text,
  jwt_secret: text,
});

/** What `supabase status -o json` prints; a service that is off has no line, and the mailbox had another name once. */
const official = z
  .object({
    API_URL: text,
    GRAPHQL_URL: text.optional(),
    FUNCTIONS_URL: text.optional(),
    DB_URL: text,
    STUDIO_URL: text.default(""),
    MAILPIT_URL: text.optional(),
    INBUCKET_URL: text.optional(),
    PUBLISHABLE_KEY: text,
    SECRET_KEY: text,
    ANON_KEY: text,
    SERVICE_ROLE_KEY: text,
    JWT_SECRET: text,
  })
  .transform((status): StackStatus => ({
    api_url: status.API_URL,
    graphql_url: status.GRAPHQL_URL ?? `${status.API_URL}/graphql/v1`,
    functions_url: status.FUNCTIONS_URL ?? `${status.API_URL}/functions/v1`,
    db_url: status.DB_URL,
    studio_url: status.STUDIO_URL,
    mail_url: status.MAILPIT_URL ?? status.INBUCKET_URL ?? "",
    publishable_key: status.PUBLISHABLE_KEY,
    secret_key: status.SECRET_KEY,
    anon_key: status.ANON_KEY,
    service_role_key: status.SERVICE_ROLE_KEY,
    jwt_secret: status.JWT_SECRET,
  }));

/** Reads the status of a running stack, ours or the official one. */
export function readStackStatus(json: string): StackStatus {
  return z.union([own, official]).parse(JSON.parse(json));
}

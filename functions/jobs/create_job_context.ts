import { database } from "../_shared/database.ts";
import { storageBucket } from "../_shared/storage_bucket.ts";
import { stripeClient } from "../_shared/stripe_client.ts";
import type { JobContext } from "./job_context.ts";
import { type Mailer, smtpMailer } from "./mailer.ts";

/** The real database, provider and mail server, from the environment. */
export function createJobContext(): JobContext {
  let mailer: Mailer | undefined;
  return {
    sql: database(),
    stripe: stripeClient,
    mailer: () => (mailer ??= smtpMailer()),
    bucket: storageBucket,
  };
}

import type postgres from "postgres";
import type Stripe from "stripe";

import type { StorageBucket } from "../_shared/storage_bucket.ts";
import type { Mailer } from "./mailer.ts";

/** What handlers work with. */
export type JobContext = {
  readonly sql: postgres.Sql;
  /** The provider; throws when no key is set, so that only payment jobs fail then. */
  readonly stripe: () => Stripe;
  readonly mailer: () => Mailer;
  /** Files of a bucket of Storage; throws when its address or key is not set. */
  readonly bucket: (name: string) => StorageBucket;
};

/** Does the work of one job. It may run again after it succeeded: it must find that out and change nothing. */
export type JobHandler = (context: JobContext, data: unknown) => Promise<void>;

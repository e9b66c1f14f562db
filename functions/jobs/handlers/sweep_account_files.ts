import { expiredFiles, forgetExpiredFiles } from "../account/queries.ts";
import { removeFiles } from "../account/remove_files.ts";
import type { JobHandler } from "../job_context.ts";

/** Deletes documents of identity and exports whose time is over; what is left when there are very many waits an hour. */
export const sweepAccountFiles: JobHandler = async ({ sql, bucket }) => {
  await removeFiles(bucket, await expiredFiles(sql));
  await forgetExpiredFiles(sql);
};

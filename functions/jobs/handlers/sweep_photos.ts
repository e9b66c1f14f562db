import type { JobHandler } from "../job_context.ts";
import { rejectPhotosWithoutFile, unusedFiles } from "../photos/queries.ts";

/** How many files one request removes; Storage takes a thousand. */
const batchSize = 200;

/** Removes files that no photo has had for a day, and rejects photos that have had no file for as long. */
export const sweepPhotos: JobHandler = async ({ sql, bucket }) => {
  const files = bucket("property-photos");
  let before: string | undefined;
  for (;;) {
    const unused = await unusedFiles(sql, batchSize);
    // The same ones again: Storage keeps them, and asking on would never end.
    if (unused.length === 0 || unused[0] === before) break;
    before = unused[0];
    await files.remove(unused);
  }
  await rejectPhotosWithoutFile(sql);
};

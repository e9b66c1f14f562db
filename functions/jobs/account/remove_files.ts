import type { JobContext } from "../job_context.ts";
import type { StoredFile } from "./queries.ts";

/** How many files one request removes. */
const batchSize = 200;

/** Removes files of whatever buckets; those that are gone already count as removed. */
export async function removeFiles(bucket: JobContext["bucket"], files: readonly StoredFile[]): Promise<void> {
  for (const name of new Set(files.map((file) => file.bucket))) {
    const paths = files.filter((file) => file.bucket === name).map((file) => file.path);
    for (let from = 0; from < paths.length; from += batchSize) {
      await bucket(name).remove(paths.slice(from, from + batchSize));
    }
  }
}

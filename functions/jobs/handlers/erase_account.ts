import { z } from "zod";

import { erasePerson, filesOf } from "../account/queries.ts";
import { removeFiles } from "../account/remove_files.ts";
import type { JobHandler } from "../job_context.ts";

const schema = z.object({ erasure_id: z.uuid() });

/**
 * Erases a person whose time to think again is over: first in the database, all or nothing, then the files. A run that
 * fails between the two finds the files again.
 */
export const eraseAccount: JobHandler = async ({ sql, bucket }, data) => {
  const { erasure_id } = schema.parse(data);
  const personId = await erasePerson(sql, erasure_id);
  if (personId === undefined) return;
  await removeFiles(bucket, await filesOf(sql, personId));
};

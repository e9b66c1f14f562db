import { z } from "zod";

import type { JobHandler } from "../job_context.ts";
import { filesOfPhoto } from "../photos/queries.ts";

const schema = z.object({ property_id: z.uuid(), photo_id: z.uuid(), path: z.string() });

/** Removes the files of a photo that was deleted. */
export const removePhoto: JobHandler = async ({ sql, bucket }, data) => {
  await bucket("property-photos").remove(await filesOfPhoto(sql, schema.parse(data)));
};

import { z } from "zod";

import type { JobHandler } from "../job_context.ts";
import { makePhoto } from "../photos/make_photo.ts";
import { markReady, markRejected, pendingPhoto } from "../photos/queries.ts";
import type { PhotoVariant } from "../photos/queries.ts";

const schema = z.object({ photo_id: z.uuid() });

/**
 * Makes an uploaded photo fit to be shown, or refuses it. Needs native code and memory: workers alone serve it, the
 * serverless tick leaves it to them.
 */
export const processPhoto: JobHandler = async ({ sql, bucket }, data) => {
  const { photo_id } = schema.parse(data);
  const photo = await pendingPhoto(sql, photo_id);
  if (!photo) return;
  const files = bucket("property-photos");
  const uploaded = await files.download(photo.path);
  // The row may come before the file. When it never comes, the sweep says so.
  if (!uploaded) throw new Error(`there is no file "${photo.path}" yet`);

  const made = await makePhoto(uploaded);
  if ("rejection" in made) {
    await markRejected(sql, photo_id, made.rejection);
    await files.remove([photo.path]);
    return;
  }
  await files.upload(photo.path, made.original.content, made.original.contentType);
  const variants: PhotoVariant[] = [];
  for (const { width, height, content, contentType } of made.variants) {
    const path = `${photo.property_id}/${photo_id}/${width}.webp`;
    await files.upload(path, content, contentType);
    variants.push({ width, height, path });
  }
  const { width, height } = made.original;
  const isStillThere = await markReady(sql, photo_id, { width, height, variants });
  if (!isStillThere) await files.remove([photo.path, ...variants.map(({ path }) => path)]);
};

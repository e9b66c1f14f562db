import { z } from "zod";

import { exportDocument, filesOf, finishExport, pendingExport } from "../account/queries.ts";
import type { JobHandler } from "../job_context.ts";

const schema = z.object({ export_id: z.uuid() });

/** Puts everything about a person into the bucket of exports: data.json, and the person's files beside it. */
export const exportAccount: JobHandler = async ({ sql, bucket }, data) => {
  const { export_id } = schema.parse(data);
  const personId = await pendingExport(sql, export_id);
  if (personId === undefined) return;
  const folder = `${personId}/${export_id}`;
  const exports = bucket("account-exports");
  const document = new TextEncoder().encode(await exportDocument(sql, personId));
  await exports.upload(`${folder}/data.json`, document, "application/json");

  const paths = [`${folder}/data.json`];
  for (const file of await filesOf(sql, personId)) {
    if (file.bucket === "account-exports") continue;
    const content = await bucket(file.bucket).download(file.path);
    if (content === undefined) continue;
    const path = `${folder}/files/${file.bucket}/${file.path}`;
    await exports.upload(path, content, "application/octet-stream");
    paths.push(path);
  }
  await finishExport(sql, export_id, paths);
};

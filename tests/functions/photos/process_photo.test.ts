import { randomUUID } from "node:crypto";

import sharp from "sharp";
import type { Sharp } from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";

import type { StorageBucket } from "../../../functions/_shared/storage_bucket.ts";
import { processPhoto } from "../../../functions/jobs/handlers/process_photo.ts";
import type { JobContext } from "../../../functions/jobs/job_context.ts";
import { aProperty } from "../../support/builders/a_property.ts";
import { createTestDatabase } from "../../support/database.ts";
import type { TestDatabase } from "../../support/database.ts";

let db: TestDatabase;
let propertyId: string;
beforeAll(async () => {
  db = await createTestDatabase();
  propertyId = (await aProperty(db)).id;
});
afterAll(() => db.close());

type File = { readonly content: Uint8Array<ArrayBuffer>; readonly contentType: string };

/** Storage in memory; `onDownload` happens between reading a file and what is made of it. */
function aContext(onDownload = async (): Promise<void> => {}): { context: JobContext; files: Map<string, File> } {
  const files = new Map<string, File>();
  const bucket: StorageBucket = {
    async download(path) {
      await onDownload();
      return files.get(path)?.content;
    },
    async upload(path, content, contentType) {
      files.set(path, { content, contentType });
    },
    async remove(paths) {
      for (const path of paths) files.delete(path);
    },
  };
  const unused = (): never => {
    throw new Error("photos need neither mail nor payments");
  };
  return { files, context: { sql: db.sql, bucket: () => bucket, mailer: unused, stripe: unused } };
}

async function aPhoto(): Promise<{ id: string; path: string }> {
  const path = `${propertyId}/${randomUUID()}`;
  const [photo] = await db.sql<[{ id: string; path: string }]>`
    insert into public.property_photos (property_id, path) values (${propertyId}, ${path}) returning id, path`;
  return photo;
}

const stateOf = async (id: string): Promise<string | undefined> =>
  (await db.sql<{ state: string }[]>`select state from public.property_photos where id = ${id}`)[0]?.state;

const drawing = (): Sharp => sharp({ create: { width: 700, height: 500, channels: 3, background: "#7a6" } });

test.each<[string, (picture: Sharp) => Sharp]>([
  ["jpeg", (picture) => picture.jpeg()],
  ["png", (picture) => picture.png()],
  ["webp", (picture) => picture.webp()],
  ["avif", (picture) => picture.avif()],
])("%s is taken and stays what it is", async (type, encode) => {
  const { context, files } = aContext();
  const photo = await aPhoto();
  files.set(photo.path, { content: new Uint8Array(await encode(drawing()).toBuffer()), contentType: "text/html" });

  await processPhoto(context, { photo_id: photo.id });

  expect(await stateOf(photo.id)).toBe("ready");
  expect(
    [...files].map(([path, file]) => [path.replace(photo.id, "*").replace(photo.path, "original"), file.contentType]),
  ).toEqual([
    ["original", `image/${type}`],
    [`${propertyId}/*/320.webp`, "image/webp"],
    [`${propertyId}/*/700.webp`, "image/webp"],
  ]);
});

test("a second run changes nothing", async () => {
  const { context, files } = aContext();
  const photo = await aPhoto();
  files.set(photo.path, { content: new Uint8Array(await drawing().png().toBuffer()), contentType: "image/png" });
  await processPhoto(context, { photo_id: photo.id });
  const before = new Map(files);

  await processPhoto(context, { photo_id: photo.id });

  expect([...files].every(([path, file]) => before.get(path) === file)).toBe(true);
});

test("while the file has not come the job fails, to be tried again, and the photo waits", async () => {
  const { context } = aContext();
  const photo = await aPhoto();

  await expect(processPhoto(context, { photo_id: photo.id })).rejects.toThrow(/there is no file .* yet/u);

  expect(await stateOf(photo.id)).toBe("pending");
});

test("of a photo that is deleted meanwhile nothing is left behind", async () => {
  const photo = await aPhoto();
  const { context, files } = aContext(async () => {
    await db.sql`delete from public.property_photos where id = ${photo.id}`;
  });
  files.set(photo.path, { content: new Uint8Array(await drawing().jpeg().toBuffer()), contentType: "image/jpeg" });

  await processPhoto(context, { photo_id: photo.id });

  expect([...files.keys()]).toEqual([]);
});

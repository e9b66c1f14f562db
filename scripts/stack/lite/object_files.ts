import { createHash, randomUUID } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { copyFile, mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream as NodeReadableStream } from "node:stream/web";

import type { App } from "@supabase/lite";

type StorageAdapter = NonNullable<App["_storageAdapter"]>;
type ObjectMetadata = Awaited<ReturnType<StorageAdapter["headObject"]>>;
type FoundObject = Awaited<ReturnType<StorageAdapter["getObject"]>>;
type CopiedObject = Awaited<ReturnType<StorageAdapter["copyObject"]>>;
type Body = Parameters<StorageAdapter["uploadObject"]>[3];
type Kept = { readonly cacheControl: string; readonly mimetype: string; readonly eTag: string };

/**
 * Keeps the objects of Storage as files: `<folder>/<bucket>/<segment>/…/%object` and `%about.json` beside it.
 * Segments are percent-encoded, so a name can't leave the folder, and `a` and `a/b` may both exist. A file
 * appears under its name only when it is complete.
 */
export class ObjectFiles implements StorageAdapter {
  readonly driver = null;
  readonly #folder: string;
  constructor(folder: string) {
    this.#folder = folder;
  }

  async uploadObject(
    bucket: string,
    key: string,
    _version: string | undefined,
    body: Body,
    mimetype: string,
    cacheControl: string,
  ): Promise<ObjectMetadata> {
    const target = this.#path(bucket, key);
    await mkdir(dirname(target), { recursive: true });
    const partial = `${target}.${randomUUID()}`;
    const hash = createHash("md5");
    const count = new Transform({
      transform(chunk, _encoding, done) {
        hash.update(chunk);
        done(null, chunk);
      },
    });
    const source = body instanceof Uint8Array ? Readable.from([body]) : Readable.fromWeb(body as NodeReadableStream);
    try {
      await pipeline(source, count, createWriteStream(partial));
      await rename(partial, target);
    } catch (error) {
      await rm(partial, { force: true });
      throw error;
    }
    const about: Kept = { cacheControl, mimetype, eTag: `"${hash.digest("hex")}"` };
    await writeFile(aboutOf(target), JSON.stringify(about));
    return this.headObject(bucket, key, undefined);
  }

  async getObject(bucket: string, key: string, version: string | undefined): Promise<FoundObject> {
    const metadata = await this.headObject(bucket, key, version);
    const body = Readable.toWeb(createReadStream(this.#path(bucket, key))) as NodeReadableStream;
    return { metadata, httpStatusCode: 200, body };
  }

  async headObject(bucket: string, key: string, _version: string | undefined): Promise<ObjectMetadata> {
    const path = this.#path(bucket, key);
    const [info, about] = await Promise.all([stat(path), readFile(aboutOf(path), "utf8")]);
    const kept: Kept = JSON.parse(about);
    return { ...kept, size: info.size, contentLength: info.size, lastModified: info.mtime, httpStatusCode: 200 };
  }

  async deleteObject(bucket: string, key: string, _version: string | undefined): Promise<void> {
    const path = this.#path(bucket, key);
    await Promise.all([rm(path, { force: true }), rm(aboutOf(path), { force: true })]);
  }

  async deleteObjects(bucket: string, keys: string[]): Promise<void> {
    for (const key of keys) await this.deleteObject(bucket, key, undefined);
  }

  async copyObject(
    sourceBucket: string,
    source: string,
    _version: string | undefined,
    bucket: string,
    key: string,
    _newVersion: string | undefined,
  ): Promise<CopiedObject> {
    const from = this.#path(sourceBucket, source);
    const to = this.#path(bucket, key);
    await mkdir(dirname(to), { recursive: true });
    await copyFile(from, to);
    await copyFile(aboutOf(from), aboutOf(to));
    const { eTag, lastModified } = await this.headObject(bucket, key, undefined);
    return { eTag, httpStatusCode: 200, ...(lastModified === undefined ? {} : { lastModified }) };
  }

  async privateAssetUrl(bucket: string, key: string): Promise<string> {
    return this.#path(bucket, key);
  }

  #path(bucket: string, key: string): string {
    return join(this.#folder, encodeSegment(bucket), ...key.split("/").map(encodeSegment), "%object");
  }
}

function aboutOf(path: string): string {
  return join(dirname(path), "%about.json");
}

/** `encodeURIComponent` leaves dots alone, and a long name would not fit into a file system's 255 bytes. */
function encodeSegment(segment: string): string {
  const encoded = encodeURIComponent(segment).replace(/^\.+$/u, (dots) => "%2E".repeat(dots.length)) || "%";
  return encoded.length <= 200 ? encoded : `%sha256-${createHash("sha256").update(segment).digest("hex")}`;
}

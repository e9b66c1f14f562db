import { environment } from "./environment.ts";
import { secretKey } from "./secret_key.ts";

/** Files of one bucket, as the platform itself reaches them. */
export type StorageBucket = {
  /** The file, or undefined when there is none. */
  download(path: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** Writes the file, over the one that is there. */
  upload(path: string, content: Uint8Array<ArrayBuffer>, contentType: string): Promise<void>;
  /** Removes files; those that are gone already count as removed. */
  remove(paths: readonly string[]): Promise<void>;
};

/**
 * A bucket of Storage, by its HTTP API with the secret key (`SUPABASE_URL`, `SUPABASE_SECRET_KEYS`).
 *
 * @throws {Error} when these are not set, or Storage refuses
 */
export function storageBucket(bucket: string): StorageBucket {
  const { SUPABASE_URL: site } = environment();
  if (!site) throw new Error("SUPABASE_URL is not set: files can't be reached");
  const key = secretKey();
  const objects = `${site}/storage/v1/object`;
  const address = (path: string): string => `${objects}/${bucket}/${path.split("/").map(encodeURIComponent).join("/")}`;
  const call = async (url: string, init: RequestInit): Promise<Response> =>
    fetch(url, {
      ...init,
      headers: { apikey: key, authorization: `Bearer ${key}`, ...init.headers },
      signal: AbortSignal.timeout(60_000),
    });

  return {
    async download(path) {
      const response = await call(address(path), { method: "GET" });
      if (response.ok) return new Uint8Array(await response.arrayBuffer());
      const words = await response.text();
      // Storage says 400 in the status and 404 in the body.
      if (response.status === 404 || /"statusCode":\s*"?404|not.?found/iu.test(words)) return undefined;
      throw refused("read", path, response.status, words);
    },
    async upload(path, content, contentType) {
      const response = await call(address(path), {
        method: "POST",
        headers: { "content-type": contentType, "x-upsert": "true", "cache-control": "max-age=31536000" },
        body: content,
      });
      if (!response.ok) throw refused("write", path, response.status, await response.text());
      await response.body?.cancel();
    },
    async remove(paths) {
      if (paths.length === 0) return;
      const response = await call(`${objects}/${bucket}`, {
        method: "DELETE",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ prefixes: paths }),
      });
      if (!response.ok) throw refused("remove", paths.join(", "), response.status, await response.text());
      await response.body?.cancel();
    },
  };
}

function refused(action: string, path: string, status: number, words: string): Error {
  return new Error(`Storage did not ${action} "${path}": ${status} ${words.slice(0, 200)}`);
}

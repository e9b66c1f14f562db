import { z } from "zod";

import { environment } from "./environment.ts";
import { secretKey } from "./secret_key.ts";

const answers = z.array(z.object({ path: z.string(), signedURL: z.string().nullish() }));

/** A file and an address at which anybody can fetch it for a while. */
export type SignedFile = { readonly path: string; readonly url: string };

/**
 * Addresses of files of a private bucket, good for so many seconds; files that are gone are left out.
 *
 * @throws {Error} when Storage refuses
 */
export async function signFiles(bucket: string, paths: readonly string[], seconds: number): Promise<SignedFile[]> {
  const { SUPABASE_URL: site } = environment();
  if (!site) throw new Error("SUPABASE_URL is not set: files can't be reached");
  if (paths.length === 0) return [];
  const key = secretKey();
  const response = await fetch(`${site}/storage/v1/object/sign/${bucket}`, {
    method: "POST",
    headers: { apikey: key, authorization: `Bearer ${key}`, "content-type": "application/json" },
    body: JSON.stringify({ expiresIn: seconds, paths }),
    signal: AbortSignal.timeout(20_000),
  });
  if (!response.ok)
    throw new Error(`Storage did not sign: ${response.status} ${(await response.text()).slice(0, 200)}`);
  return answers
    .parse(await response.json())
    .flatMap(({ path, signedURL }) => (signedURL ? [{ path, url: `${site}/storage/v1${signedURL}` }] : []));
}

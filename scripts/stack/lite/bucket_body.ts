import { readSize } from "./read_size.ts";

/**
 * The body of a bucket's creation or change as the library takes it: a size limit in bytes (the platform also
 * reads `1mb`), nothing where it says null.
 *
 * Source: supabase/storage, src/http/routes/bucket/createBucket.ts (file_size_limit: integer, string or null),
 * src/storage/limits.ts (parseFileSizeToBytes).
 */
export function bucketBody(body: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const limit = body["file_size_limit"];
  const size = typeof limit === "string" ? readSize(limit, "file_size_limit") : limit;
  return Object.fromEntries(Object.entries({ ...body, file_size_limit: size }).filter(([, value]) => value != null));
}

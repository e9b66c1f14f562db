import { listObjects } from "./list_objects.ts";
import type { ListOptions } from "./list_objects.ts";
import { listPage } from "./list_page.ts";
import { replaceMethod } from "./replace_method.ts";
import { requestContext } from "./request_context.ts";

/**
 * Mends the library's Storage service of one request: `list` shows one folder as the platform does, an
 * upload keeps the caller's metadata, and `image/*` allows every kind of image.
 *
 * Source: supabase/storage, src/storage/uploader.ts (userMetadata, validateMimeType).
 */
export function mendStorage(service: object): void {
  replaceMethod(
    service,
    "list",
    () => async (bucket, prefix, options) =>
      requestContext.getStore()?.listsPages === true
        ? listPage(service, String(bucket), requestContext.getStore()?.body)
        : listObjects(
            service,
            String(bucket),
            typeof prefix === "string" ? prefix : "",
            (options ?? {}) as ListOptions,
          ),
  );
  // The library's route of one signed address also catches that of many, which has no path.
  replaceMethod(service, "createSignedUrl", (original) => async (bucket, path, expiresIn) => {
    const paths: unknown = Reflect.get(Object(requestContext.getStore()?.body), "paths");
    if (!Array.isArray(paths)) return original(bucket, path, expiresIn);
    const signed = paths.map(async (each) => {
      const outcome = await original(bucket, each, expiresIn).catch((error: unknown) => ({
        error: String(error),
        signedUrl: "",
      }));
      return { error: null, path: each, ...Object(outcome) };
    });
    return Promise.all(signed);
  });
  // A limit that is taken away: null, which the library does not let in.
  replaceMethod(service, "updateBucket", (original) => (id, changes) => {
    const body: unknown = requestContext.getStore()?.body;
    const nulls = Object.entries(Object(body)).filter(
      ([name, value]) => value === null && ["file_size_limit", "allowed_mime_types"].includes(name),
    );
    return original(id, { ...Object(changes), ...Object.fromEntries(nulls) });
  });
  const repo: unknown = Reflect.get(service, "repo");
  if (typeof repo !== "object" || repo === null) throw new Error("Supabase Lite keeps its objects elsewhere now.");
  const context = requestContext.getStore();
  const metadata = context?.objectMetadata;
  if (metadata !== undefined) {
    replaceMethod(
      repo,
      "createObject",
      (original) => (object) => original({ ...Object(object), user_metadata: metadata }),
    );
    replaceMethod(
      repo,
      "updateObject",
      (original) => (id, changes) => original(id, { ...Object(changes), user_metadata: metadata }),
    );
  }
  const type = context?.request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type === undefined) return;
  replaceMethod(repo, "findBucketById", (original) => async (id) => {
    const bucket: unknown = await original(id);
    const allowed: unknown =
      typeof bucket === "object" && bucket !== null ? Reflect.get(bucket, "allowed_mime_types") : undefined;
    if (!Array.isArray(allowed) || !allowed.includes(`${type.split("/")[0]}/*`)) return bucket;
    const exact = context?.request.headers.get("content-type");
    return { ...Object(bucket), allowed_mime_types: [...allowed, type, exact] };
  });
}

import { partOfObject } from "./part_of_object.ts";
import type { RequestContext } from "./request_context.ts";
import { storageErrorCode } from "./storage_error_code.ts";

/** What the library says beyond the platform's words. */
const DETAIL =
  /^(mime type \S+ is not supported)\. .*$|(?<=^The object exceeded the maximum allowed size) of \d+ bytes$/u;

type Json = Readonly<Record<string, unknown>>;

/**
 * Puts the library's answers into the platform's shape where supabase-js reads other names.
 *
 * Source: supabase/storage, src/http/routes/object/: getSignedUploadURL.ts (`url`), getSignedURL.ts and
 * getSignedURLs.ts (`signedURL`, without the service's path), copyObject.ts and uploadSignedObject.ts (`Key`
 * with the bucket), getObjectInfo.ts; src/storage/renderer/info.ts; renderer.ts (`download` names the file).
 */
export async function finishStorageResponse(context: RequestContext, response: Response): Promise<Response> {
  const url = new URL(context.request.url);
  const path = url.pathname.replace(/^\/storage\/v1/u, "");
  const { method } = context.request;
  const isObject = /^\/object\/(?!info\/|list\/)/u.test(path);
  if (response.ok && (method === "GET" || method === "HEAD") && isObject)
    response = partOfObject(context.request, response);
  if (response.status === 416) return response;
  const download = url.searchParams.get("download");
  if (download !== null && response.ok && (method === "GET" || method === "HEAD")) {
    const name = download === "" ? decodeURIComponent(path.split("/").at(-1) ?? "") : download;
    const headers = new Headers(response.headers);
    headers.set(
      "content-disposition",
      `attachment; filename=${encodeURIComponent(name)}; filename*=UTF-8''${encodeURIComponent(name)};`,
    );
    return new Response(response.body, { status: response.status, headers });
  }
  if (!response.ok && response.headers.get("content-type")?.includes("json")) {
    const body: Json = Object(await response.json());
    const code = storageErrorCode(body["error"], path);
    const message = String(body["message"]).replace(DETAIL, "$1");
    return Response.json({ ...(code === undefined ? {} : { code }), ...body, message }, { status: response.status });
  }
  const reshape = response.ok ? reshaping(method, path, context) : undefined;
  if (reshape === undefined) return response;
  return Response.json(reshape(await response.json()), { status: response.status });
}

function reshaping(method: string, path: string, context: RequestContext): ((body: Json) => unknown) | undefined {
  if (method === "POST" && path.startsWith("/object/upload/sign/")) {
    return (body) => ({ url: withoutService(body["signedUrl"]), token: body["token"] });
  }
  if (method === "PUT" && path.startsWith("/object/upload/sign/")) {
    const key = decodeURIComponent(path.replace("/object/upload/sign/", ""));
    return () => ({ Key: key });
  }
  if (method === "POST" && /^\/object\/sign\/[^/]+\/.+/u.test(path)) {
    // The address of a transformed image says so, and is answered as what this stack leaves out.
    const place = Object(context.body).transform === undefined ? "/object/sign/" : "/render/image/sign/";
    return (body) => ({ signedURL: withoutService(body["signedUrl"]).replace("/object/sign/", place) });
  }
  if (method === "POST" && /^\/object\/sign\/[^/]+$/u.test(path)) {
    return (body) => {
      const items: readonly Json[] = Array.isArray(body) ? body : [];
      return items.map((item) => ({
        error: item["error"] === null ? null : "Either the object does not exist or you do not have access to it",
        path: item["path"],
        signedURL: item["signedUrl"] === "" ? null : withoutService(item["signedUrl"]),
      }));
    };
  }
  if (method === "POST" && path === "/object/copy") {
    const wanted = Object(context.body);
    return (body) => ({ Key: `${wanted.destinationBucket ?? wanted.bucketId}/${String(body["key"])}` });
  }
  if (method === "GET" && path.startsWith("/object/info/")) return objectInfo;
  return undefined;
}

function objectInfo(body: Json): Json {
  const metadata: Json = Object(body["metadata"]);
  return {
    id: body["id"],
    name: body["name"],
    version: body["version"],
    bucket_id: body["bucket_id"],
    size: metadata["size"],
    content_type: metadata["mimetype"],
    cache_control: metadata["cacheControl"],
    etag: metadata["eTag"],
    metadata: body["user_metadata"] ?? {},
    last_modified: metadata["lastModified"] ?? body["updated_at"],
    created_at: body["created_at"],
  };
}

function withoutService(address: unknown): string {
  return String(address).replace(/^\/storage\/v1/u, "");
}

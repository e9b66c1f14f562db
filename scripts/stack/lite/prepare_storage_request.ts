import { verifyJwt } from "../gateway/verify_jwt.ts";
import { bucketBody } from "./bucket_body.ts";
import { readUpload } from "./read_upload.ts";
import type { RequestContext } from "./request_context.ts";
import { storageLeftOut } from "./storage_left_out.ts";
import { storageRefusal } from "./storage_refusal.ts";

/** Paths whose right lies in the address itself: public objects and signed addresses. */
const OPEN = /^\/object\/(?:public\/|info\/public\/|sign\/[^/]+\/.+|upload\/sign\/)|^\/status$/u;

/**
 * Looks at a request to Storage before the library does: a bad token is refused, every kind of upload
 * becomes a plain body, and the platform's other names for the same paths are understood.
 *
 * Source: supabase/storage, src/http/plugins/jwt.ts (a bad token: 400 with statusCode 403),
 * src/http/routes/object/* (paths), src/storage/limits.ts (isValidKey).
 */
export async function prepareStorageRequest(request: Request, jwtSecret: string): Promise<RequestContext | Response> {
  const url = new URL(request.url);
  const path = url.pathname.replace(/^\/storage\/v1/u, "");
  const leftOut = storageLeftOut(path);
  if (leftOut !== undefined) return leftOut;
  const open = OPEN.test(path) && (request.method !== "POST" || path.startsWith("/object/public/"));
  const headers = new Headers(request.headers);
  const token = /^Bearer\s+(.*)$/iu.exec(headers.get("authorization") ?? "")?.[1]?.trim();
  // A signed address is as good with a bad token as with none.
  if (open) headers.delete("authorization");
  else if (token !== undefined) {
    const { kind } = verifyJwt(token, jwtSecret);
    const message = {
      malformed: "Invalid Compact JWS",
      wrong_signature: "signature verification failed",
      expired: '"exp" claim timestamp check failed',
    };
    if (kind !== "valid") return storageRefusal(403, "AccessDenied", message[kind], "Unauthorized");
  }
  url.pathname = `/storage/v1${path.replace(/^\/object\/(info\/)?authenticated\//u, "/object/$1").replace(/^\/object\/info\/public\//u, "/object/info/")}`;
  const { method, signal } = request;
  if (method === "GET" || method === "HEAD" || request.body === null)
    return { request: new Request(url, { method, headers, signal }) };
  if (/^\/object\/list-v2\/[^/]+$/u.test(path)) {
    url.pathname = url.pathname.replace("/list-v2/", "/list/");
    const body = JSON.stringify({ prefix: "" });
    const listing = new Request(url, { method, headers, signal, body });
    return { request: listing, body: parse(await request.text()), listsPages: true };
  }
  if (
    /^\/object\/(?:upload\/sign\/)?(?!list\/|sign\/|move$|copy$|upload\/)[^/]+\/.+/u.test(path) &&
    (method === "POST" || method === "PUT")
  ) {
    if (path.startsWith("/object/upload/sign/") && method === "POST")
      return { request: new Request(url, { method, headers, signal, body: await request.text() }) };
    const key = decodeURIComponent(path.replace(/^\/object\/(?:upload\/sign\/)?[^/]+\//u, ""));
    if (!VALID_KEY.test(key)) return storageRefusal(400, "InvalidKey", `Invalid key: ${key}`);
    return readUpload(new Request(url, { method, headers, signal, body: request.body, ...{ duplex: "half" } }));
  }
  const text = await request.text();
  const body = parse(text);
  if (/^\/bucket(?:\/[^/]+)?$/u.test(path) && body !== undefined) {
    return {
      request: new Request(url, { method, headers, signal, body: JSON.stringify(bucketBody(Object(body))) }),
      body,
    };
  }
  return { request: new Request(url, { method, headers, signal, body: text }), body };
}

/** What S3 takes without ado. */
const VALID_KEY = /^[\w/!\-.*'() &$@=;:+,?]+$/u;

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

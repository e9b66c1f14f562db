import type { RequestContext } from "./request_context.ts";
import { storageRefusal } from "./storage_refusal.ts";

/**
 * Makes one kind of upload of all: the bytes as body, type and caching as headers, the caller's own metadata
 * beside. supabase-js sends a Blob or File as a form whose file has no name, which the library does not find.
 *
 * Source: supabase/storage, src/storage/uploader.ts (fileUploadFromRequest): the form's file whatever its
 * name, `cacheControl` as max-age, `metadata` as JSON, header `x-metadata` as base64.
 */
export async function readUpload(request: Request): Promise<RequestContext | Response> {
  const type = request.headers.get("content-type") ?? "";
  const headers = new Headers(request.headers);
  let metadata = fromBase64(headers.get("x-metadata"));
  let body: BodyInit | null = request.body;
  if (type.startsWith("multipart/form-data")) {
    const form = await request.formData();
    const file = [...form.values()].find((value) => value instanceof File);
    if (file === undefined) return storageRefusal(400, "InvalidRequest", "No content provided");
    const seconds = form.get("cacheControl");
    const fields = form.get("metadata");
    const given = form.get("contentType");
    headers.set(
      "content-type",
      typeof given === "string" && given !== "" ? given : file.type || "application/octet-stream",
    );
    headers.set("cache-control", typeof seconds === "string" && seconds !== "" ? `max-age=${seconds}` : "no-cache");
    if (typeof fields === "string") metadata = readObject(fields);
    body = await file.arrayBuffer();
    headers.set("content-length", String(body.byteLength));
  } else if (!headers.has("content-length")) {
    // The limit of size is judged by this header.
    body = await request.arrayBuffer();
    headers.set("content-length", String(body.byteLength));
  }
  const { url, method, signal } = request;
  const upload = new Request(url, { method, headers, signal, body, ...{ duplex: "half" } });
  return { request: upload, ...(metadata === undefined ? {} : { objectMetadata: metadata }) };
}

function fromBase64(text: string | null): object | undefined {
  return text === null ? undefined : readObject(Buffer.from(text, "base64").toString("utf8"));
}

function readObject(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

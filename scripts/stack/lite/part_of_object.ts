/**
 * Answers a download with the part that `Range` asks for, or with 304 when the caller has the object already.
 * The library always sends the whole.
 *
 * Source: supabase/storage, src/storage/renderer/asset.ts and renderer.ts (Range, If-None-Match and
 * If-Modified-Since go to S3, whose status and Content-Range come back); RFC 9110, 13.1.2 and 14.2.
 */
export function partOfObject(request: Request, response: Response): Response {
  const headers = new Headers(response.headers);
  headers.set("accept-ranges", "bytes");
  const whole = (): Response => new Response(response.body, { status: response.status, headers });
  if (response.status !== 200) return response;
  if (isFresh(request, headers)) {
    headers.delete("content-length");
    void response.body?.cancel();
    return new Response(null, { status: 304, headers });
  }
  const size = Number(headers.get("content-length") ?? Number.NaN);
  const [, from, to] = /^bytes=(\d*)-(\d*)$/u.exec(request.headers.get("range") ?? "") ?? [];
  if (from === undefined || to === undefined || from + to === "" || !Number.isInteger(size)) return whole();
  const start = from === "" ? Math.max(0, size - Number(to)) : Number(from);
  const end = from === "" || to === "" ? size - 1 : Math.min(Number(to), size - 1);
  if (start > end) {
    void response.body?.cancel();
    const body = { statusCode: "416", error: "InvalidRange", message: "The requested range is not satisfiable" };
    return Response.json(body, { status: 416, headers: { "content-range": `bytes */${size}` } });
  }
  headers.set("content-range", `bytes ${start}-${end}/${size}`);
  headers.set("content-length", String(end - start + 1));
  const body = response.body?.pipeThrough(cut(start, end)) ?? null;
  return new Response(body, { status: 206, headers });
}

function isFresh(request: Request, headers: Headers): boolean {
  const tags = request.headers.get("if-none-match");
  const tag = headers.get("etag");
  if (tags !== null) return tag !== null && (tags === "*" || tags.split(",").some((each) => bare(each) === bare(tag)));
  const since = Date.parse(request.headers.get("if-modified-since") ?? "");
  return Date.parse(headers.get("last-modified") ?? "") <= since;
}

function bare(tag: string): string {
  return tag.trim().replace(/^W\//u, "");
}

/** Lets the bytes from `start` to `end` pass. */
function cut(start: number, end: number): TransformStream<Uint8Array, Uint8Array> {
  let position = 0;
  return new TransformStream({
    transform(chunk, controller) {
      const piece = chunk.subarray(Math.max(0, start - position), Math.max(0, end + 1 - position));
      if (piece.byteLength > 0) controller.enqueue(piece);
      position += chunk.byteLength;
      if (position > end) controller.terminate();
    },
  });
}

import { request } from "node:http";

/** Sends exactly these headers; `fetch` would not send `host` and the like. */
export function requestWithHeaders(
  url: string,
  { method, headers, body = "" }: { method: string; headers: Record<string, string>; body?: string },
): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const outgoing = request(
      url,
      { method, headers: { ...headers, "content-length": String(Buffer.byteLength(body)) } },
      async (incoming) => {
        const chunks: Buffer[] = [];
        for await (const chunk of incoming) chunks.push(chunk);
        resolve({ status: incoming.statusCode ?? 0, text: Buffer.concat(chunks).toString() });
      },
    );
    outgoing.on("error", reject);
    outgoing.end(body);
  });
}

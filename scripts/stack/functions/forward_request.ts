import { type IncomingMessage, request as httpRequest } from "node:http";
import { Readable } from "node:stream";

import type { DenoProcess } from "./deno_process.ts";
import { FunctionFailure } from "./platform_error.ts";

const hopByHop = new Set([
  "connection",
  "keep-alive",
  "proxy-connection",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
  "expect",
  "host",
]);
const bodiless = new Set([204, 205, 304]);

/**
 * Sends a request to a function's process and gives its answer back, both bodies streamed.
 *
 * node:http and not fetch, which would decompress bodies and refuse some headers. `signal` and the request's own
 * signal cancel it; a caller that stops reading cancels it too. `onClosed` runs when the exchange is over.
 */
export function forwardRequest(
  request: Request,
  target: DenoProcess,
  pathname: string,
  signal: AbortSignal,
  onClosed: () => void,
): Promise<Response> {
  const url = new URL(request.url);
  return new Promise((resolve, reject) => {
    const outgoing = httpRequest(
      {
        agent: target.agent,
        host: "127.0.0.1",
        port: target.port,
        method: request.method,
        path: pathname + url.search,
        headers: forwardedHeaders(request, url, target.token),
        signal: AbortSignal.any([request.signal, signal]),
      },
      (incoming) => resolve(toResponse(incoming, request.method)),
    );
    outgoing.once("close", onClosed);
    outgoing.on("error", (error: NodeJS.ErrnoException) => {
      if (request.signal.aborted) reject(request.signal.reason);
      else reject(new FunctionFailure("WORKER_ERROR", `connection lost: ${error.code ?? error.message}`));
    });
    if (request.body === null) {
      outgoing.end();
      return;
    }
    const body = Readable.from(request.body);
    body.on("error", () => outgoing.destroy());
    outgoing.on("close", () => body.destroy());
    body.pipe(outgoing);
  });
}

function forwardedHeaders(request: Request, url: URL, token: string): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of request.headers) if (!hopByHop.has(name)) headers[name] = value;
  headers.host = request.headers.get("host") ?? url.host;
  headers["x-forwarded-host"] ??= headers.host;
  headers["x-forwarded-proto"] ??= url.protocol.slice(0, -1);
  headers["x-forwarded-port"] ??= url.port || (url.protocol === "https:" ? "443" : "80");
  headers["x-stack-token"] = token;
  return headers;
}

function toResponse(incoming: IncomingMessage, method: string): Response {
  const status = incoming.statusCode ?? 502;
  const headers = new Headers();
  for (let index = 0; index < incoming.rawHeaders.length; index += 2) {
    const name = incoming.rawHeaders[index] ?? "";
    if (!hopByHop.has(name.toLowerCase())) headers.append(name, incoming.rawHeaders[index + 1] ?? "");
  }
  if (status >= 500) {
    // The platform marks a function's own failures so; see error-codes in its documentation.
    headers.set("sb-error-code", "EDGE_FUNCTION_ERROR");
    headers.append("access-control-expose-headers", "sb-error-code");
  }
  const isEmpty = method === "HEAD" || bodiless.has(status);
  if (isEmpty) incoming.resume();
  return new Response(isEmpty ? null : bodyOf(incoming), { status, statusText: incoming.statusMessage ?? "", headers });
}

function bodyOf(incoming: IncomingMessage): ReadableStream<Uint8Array> {
  const reader = incoming[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await reader.next();
        if (done === true) controller.close();
        else controller.enqueue(value);
      },
      cancel() {
        incoming.destroy();
      },
    },
    { highWaterMark: 0 },
  );
}

/**
 * The request as the part behind the gateway sees it. Built anew because the server's own object is not a
 * real Request; the body stays a stream.
 */
export function forward(request: Request, bearer: string | undefined): Request {
  const headers = new Headers(request.headers);
  if (bearer !== undefined) headers.set("authorization", `Bearer ${bearer}`);
  const hasBody = request.method !== "GET" && request.method !== "HEAD" && request.body !== null;
  return new Request(request.url, {
    method: request.method,
    headers,
    signal: request.signal,
    redirect: "manual",
    ...(hasBody ? { body: request.body, duplex: "half" as const } : {}),
  });
}

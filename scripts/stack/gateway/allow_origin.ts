/** Methods of Kong's CORS plugin, which the platform's stack puts before REST, Auth, Storage and GraphQL. */
const METHODS = "GET,HEAD,PUT,PATCH,POST,DELETE,OPTIONS,TRACE,CONNECT";

/** Says whether a request is a browser's question in advance of the real one. */
export function isPreflight(request: Request): boolean {
  return (
    request.method === "OPTIONS" &&
    request.headers.has("origin") &&
    request.headers.has("access-control-request-method")
  );
}

/** Answers a preflight as the platform's gateway does: everything that is asked for, for an hour. */
export function answerPreflight(request: Request): Response {
  const headers = new Headers({
    "access-control-allow-origin": "*",
    "access-control-allow-methods": METHODS,
    "access-control-max-age": "3600",
    vary: "Access-Control-Request-Headers",
  });
  const asked = request.headers.get("access-control-request-headers");
  if (asked !== null) headers.set("access-control-allow-headers", asked);
  return new Response(null, { status: 200, headers });
}

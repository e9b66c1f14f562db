/** The answer to what this stack leaves out, in Auth's own shape. */
export function notImplemented(what: string): Response {
  const body = { code: 501, error_code: "not_implemented", msg: `${what} is not implemented by this local stack.` };
  return Response.json(body, { status: 501, headers: { "x-sb-error-code": "not_implemented" } });
}

/** The answer to an error of the library's Auth; undefined for every other error. */
export function authRefusal(error: unknown): Response | undefined {
  const status: unknown = error instanceof Error ? Reflect.get(error, "status") : undefined;
  if (typeof status !== "number" || !(error instanceof Error)) return undefined;
  return Response.json(error, { status, headers: { "x-sb-error-code": String(Reflect.get(error, "code")) } });
}

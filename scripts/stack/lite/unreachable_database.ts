/**
 * PostgREST's answer when the database can't be reached or goes away; undefined for another error.
 *
 * Source: PostgREST, src/library/PostgREST/Error.hs (PgError: ConnectionUsageError, PGRST000, status 503).
 */
export function unreachableDatabase(error: unknown): Response | undefined {
  if (!(error instanceof Error) || !("code" in error)) return undefined;
  // 57P03 is what a server says that starts or stops.
  const isUnreachable = "syscall" in error || error.code === "57P03" || String(error.code).startsWith("CONNECT");
  if (!isUnreachable) return undefined;
  const body = {
    code: "PGRST000",
    details: error.message,
    hint: null,
    message: "Database connection error. Retrying the connection.",
  };
  return Response.json(body, { status: 503 });
}

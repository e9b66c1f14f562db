/**
 * Refuses a call whose function returned more rows than `Prefer: handling=strict, max-affected=…` allows. The
 * library heeds that preference in updates and deletions only.
 *
 * Source: PostgREST 14, "Max Affected" (https://docs.postgrest.org/en/v14/references/api/preferences.html), PGRST124.
 */
export function tooManyAffected(request: Request, rows: number): Response | undefined {
  const prefer = request.headers.get("prefer") ?? "";
  const most = /\bmax-affected=(\d+)/u.exec(prefer)?.[1];
  if (most === undefined || !/\bhandling=strict\b/u.test(prefer) || rows <= Number(most)) return undefined;
  const body = {
    code: "PGRST124",
    details: `The query affects ${rows} rows`,
    hint: null,
    message: "Query result exceeds max-affected preference constraint",
  };
  return Response.json(body, { status: 400 });
}

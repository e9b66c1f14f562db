/** First characters of a SQLSTATE and the status they give; a longer entry wins over a shorter one. */
const STATUS: Readonly<Record<string, number>> = {
  "08": 503,
  "09": 500,
  "0L": 403,
  "0P": 403,
  "21000": 400,
  "22023": 400,
  "23503": 409,
  "23505": 409,
  "25006": 405,
  "25": 500,
  "28": 403,
  "2D": 500,
  "38": 500,
  "39": 500,
  "3B": 500,
  "40": 500,
  "42883": 404,
  "42P01": 404,
  "42P17": 500,
  "53400": 500,
  "53": 503,
  "54": 500,
  "55": 500,
  "57": 500,
  "58": 500,
  F0: 500,
  HV: 500,
  P0001: 400,
  P0: 500,
  XX: 500,
};

/**
 * The HTTP status of a PostgreSQL error.
 *
 * Source: PostgREST 14, "Errors from PostgreSQL" (https://docs.postgrest.org/en/v14/references/errors.html)
 * and src/library/PostgREST/Error.hs (pgErrorStatus).
 */
export function errorStatus(code: string, role: string): number {
  if (code === "42501") return role === "anon" ? 401 : 403;
  const raised = /^PT(\d{3})$/u.exec(code)?.[1];
  if (raised !== undefined) return Number(raised) >= 200 && Number(raised) <= 599 ? Number(raised) : 500;
  return STATUS[code] ?? STATUS[code.slice(0, 2)] ?? 400;
}

import type { Problem } from "./problem.ts";

/** A problem as `application/problem+json` (RFC 9457): `{type, title, status, code, detail, hint}`. */
export function problemResponse(problem: Problem): Response {
  return Response.json(
    {
      type: "about:blank",
      title: problem.message,
      status: problem.status,
      code: problem.code,
      detail: problem.detail,
      hint: problem.hint,
    },
    { status: problem.status, headers: { "content-type": "application/problem+json" } },
  );
}

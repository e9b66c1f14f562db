import type { RequestContext } from "./request_context.ts";

/**
 * Puts PostgreSQL's own text of the rows into a CSV answer; the library makes it of JSON, so that booleans,
 * arrays and timestamps look unlike what the platform gives.
 *
 * Source: PostgREST, src/library/PostgREST/Query/SqlFragment.hs (asCsvF: keys of the first row, then each
 * row's record text without its parentheses).
 */
export function finishCsvResponse(context: RequestContext, response: Response): Response {
  const { records } = context;
  const isCsv = response.headers.get("content-type")?.startsWith("text/csv") ?? false;
  if (!response.ok || !isCsv || records === undefined || context.request.method === "HEAD") return response;
  const header = Object.keys(Object(records[0]?.row)).join(",");
  const headers = new Headers(response.headers);
  headers.delete("content-length");
  return new Response([header, ...records.map(({ text }) => text.slice(1, -1))].join("\n"), {
    status: response.status,
    headers,
  });
}

/**
 * `raise sqlstate 'PGRST'`: message and detail are JSON that says body, status and headers of the answer.
 *
 * Source: PostgREST 14, "RAISE errors with HTTP Status Codes"
 * (https://docs.postgrest.org/en/v14/references/errors.html) and src/library/PostgREST/Error.hs (parseRaisePGRST).
 */
export function raisedResponse(message: string, detail: string | undefined): Response {
  const body = readObject(message);
  if (body === undefined || typeof body["code"] !== "string" || typeof body["message"] !== "string") {
    return badRaise(`Invalid JSON value for MESSAGE: '${message}'`, MESSAGE_HINT);
  }
  if (detail === undefined) return badRaise("DETAIL is missing in the RAISE statement", DETAIL_HINT);
  const details = readObject(detail);
  const status = details?.["status"];
  const headers = details === undefined ? undefined : readHeaders(details["headers"]);
  if (typeof status !== "number" || headers === undefined || status < 200 || status > 599) {
    return badRaise(`Invalid JSON value for DETAIL: '${detail}'`, DETAIL_HINT);
  }
  const text = JSON.stringify({
    code: body["code"],
    details: body["details"] ?? null,
    hint: body["hint"] ?? null,
    message: body["message"],
  });
  const statusText = details?.["status_text"];
  return new Response(status === 204 || status === 304 ? null : text, {
    status,
    headers: { "content-type": "application/json; charset=utf-8", ...headers },
    ...(typeof statusText === "string" ? { statusText } : {}),
  });
}

const MESSAGE_HINT =
  "MESSAGE must be a JSON object with obligatory keys: 'code', 'message' and optional keys: 'details', 'hint'.";
const DETAIL_HINT =
  "DETAIL must be a JSON object with obligatory keys: 'status', 'headers' and optional key: 'status_text'.";

function badRaise(details: string, hint: string): Response {
  const message = `Could not parse JSON in the "RAISE SQLSTATE 'PGRST'" error`;
  return Response.json({ code: "PGRST121", details, hint, message }, { status: 500 });
}

function readHeaders(value: unknown): Record<string, string> | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  const headers: Record<string, string> = {};
  for (const [name, content] of Object.entries(value)) if (typeof content === "string") headers[name] = content;
  return headers;
}

function readObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

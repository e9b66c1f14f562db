import type { RequestContext } from "./request_context.ts";

/**
 * Puts two answers of the library into Auth's own shape: that of an unforeseen error, and that of the first
 * half of a change of address, for which the library has none.
 *
 * Source: supabase/auth, internal/api/apierrors; internal/api/verify.go (verifyGet, verifyPost: `msg` and `code`).
 */
export async function finishAuthResponse(context: RequestContext, response: Response): Promise<Response> {
  if (context.halfway !== undefined) {
    if (context.request.method === "POST") return Response.json({ msg: context.halfway, code: 200 });
    const place = new URL(response.headers.get("location") ?? context.request.url);
    place.hash = new URLSearchParams({ message: context.halfway, sb: "" }).toString();
    return new Response(null, { status: 303, headers: { location: place.href } });
  }
  if (context.isInvitation === true && response.status === 303) {
    const place = (response.headers.get("location") ?? "").replace(/([#&]type=)signup\b/u, "$1invite");
    return new Response(null, { status: 303, headers: { location: place } });
  }
  if (response.status === 403 && Object(context.body).token !== undefined) {
    const refusal: unknown = await response.clone().json();
    // A code that was typed in has expired; a link that was followed is said to be one.
    if (Object(refusal).error_code === "otp_expired")
      return Response.json({ ...Object(refusal), msg: "Token has expired or is invalid" }, response);
  }
  if (response.status !== 500 || !response.headers.get("content-type")?.includes("json")) return response;
  const body: unknown = await response.clone().json();
  if (typeof body !== "object" || body === null || Reflect.get(body, "error") !== "server_error") return response;
  const answer = {
    code: 500,
    error_code: "unexpected_failure",
    msg: "Unexpected failure, please check server logs for more information",
  };
  return Response.json(answer, { status: 500, headers: { "x-sb-error-code": "unexpected_failure" } });
}

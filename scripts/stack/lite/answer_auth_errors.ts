/**
 * Puts the library's answer to an unforeseen error (a project's trigger that fails, mail that can't be sent)
 * into the shape in which Auth answers all others. Source: supabase/auth, internal/api/apierrors.
 */
export async function answerAuthErrors(response: Response): Promise<Response> {
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

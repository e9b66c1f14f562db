/** A refusal in Storage's shape: always 400, the true status inside. Source: supabase/storage, src/http/error-handler.ts. */
export function storageRefusal(status: number, code: string, message: string, error = code): Response {
  return Response.json({ statusCode: String(status), code, error, message }, { status: 400 });
}

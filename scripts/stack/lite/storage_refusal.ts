/** A refusal in Storage's shape: always 400, the true status inside. Source: supabase/storage, src/http/error-handler.ts. */
export function storageRefusal(status: number, error: string, message: string): Response {
  return Response.json({ statusCode: String(status), error, message }, { status: 400 });
}

/** A response whose body is JSON text. */
export function jsonResponse(status: number, text: string): Response {
  return new Response(text, { status, headers: { "content-type": "application/json; charset=utf-8" } });
}

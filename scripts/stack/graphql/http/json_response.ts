/** A response whose body is JSON text, readable by browsers of any origin. */
export function jsonResponse(status: number, text: string): Response {
  return new Response(text, {
    status,
    headers: { "content-type": "application/json; charset=utf-8", "access-control-allow-origin": "*" },
  });
}

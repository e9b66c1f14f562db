/**
 * Answers with one object what the caller asked for as one (`single()`). After a write whose `select` has an
 * alias, a cast or an embedded table, the library answers with an array, however many rows it has.
 *
 * Source: PostgREST 14, "Singular or Plural" (https://docs.postgrest.org/en/v14/references/api/resource_representation.html), PGRST116.
 */
export async function oneObject(request: Request, response: Response): Promise<Response> {
  const wanted = /application\/vnd\.pgrst\.object(?:\+json)?/iu.test(request.headers.get("accept") ?? "");
  const type = response.headers.get("content-type") ?? "";
  if (!wanted || !response.ok || response.status === 204 || !type.includes("json") || type.includes(".object"))
    return response;
  const text = await response.text();
  const value: unknown = text === "" ? undefined : JSON.parse(text);
  if (!Array.isArray(value)) return new Response(text, response);
  if (value.length !== 1) {
    const body = {
      code: "PGRST116",
      details: `The result contains ${value.length} rows`,
      hint: null,
      message: "Cannot coerce the result to a single JSON object",
    };
    return Response.json(body, { status: 406 });
  }
  const headers = new Headers(response.headers);
  headers.delete("content-length");
  headers.set("content-type", "application/vnd.pgrst.object+json; charset=utf-8");
  return new Response(text.trim().slice(1, -1), { status: response.status, headers });
}

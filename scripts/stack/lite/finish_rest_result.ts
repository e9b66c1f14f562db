import { tooManyAffected } from "./max_affected.ts";
import { oneObject } from "./one_object.ts";
import type { RequestContext } from "./request_context.ts";

/** Looks at the answer of REST before its transaction ends, so that a refusal still takes everything back. */
export async function finishRestResult<T>(context: RequestContext | undefined, result: T): Promise<T> {
  if (context === undefined || !(result instanceof Response)) return result;
  const { pathname } = new URL(context.request.url);
  if (!pathname.startsWith("/rest/v1/")) return result;
  const refusal =
    result.ok && pathname.startsWith("/rest/v1/rpc/")
      ? tooManyAffected(context.request, context.rowCount ?? 0)
      : undefined;
  const answer = refusal ?? (await oneObject(context.request, result));
  // The library's work for REST returns a response, so another one may take its place.
  return answer as T;
}

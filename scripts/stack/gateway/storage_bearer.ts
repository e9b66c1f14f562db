import type { ProjectKeys } from "../types.ts";
import { findKey } from "./find_key.ts";

/**
 * The token that Storage shall see. Storage is open at the gateway (public objects and signed addresses need
 * no key) and judges the token itself, so only keys are replaced here by the token that they stand for.
 */
export function storageBearer(request: Request, keys: ProjectKeys): string | undefined {
  const apikey = request.headers.get("apikey") ?? new URL(request.url).searchParams.get("apikey") ?? undefined;
  const authorization = request.headers.get("authorization");
  const token = authorization === null ? undefined : /^Bearer\s+(.*)$/iu.exec(authorization)?.[1]?.trim();
  const spoken =
    token === undefined || token === "" || token === apikey || token.startsWith("sb_") ? token || apikey : undefined;
  if (spoken === undefined) return undefined;
  return findKey(spoken, keys)?.jwt;
}

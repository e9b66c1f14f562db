import type { ProjectKeys } from "../types.ts";
import { findKey } from "./find_key.ts";
import type { FoundKey } from "./find_key.ts";
import { jsonResponse } from "./json_response.ts";

/** The key that a request came with, and its bearer token where that is not merely the key again. */
export type KeyCheck =
  | { readonly ok: true; readonly key: FoundKey; readonly token: string | undefined }
  | { readonly ok: false; readonly response: Response };

const BROWSER = /^\s*Mozilla\s*\/\s*5\s*\.\s*0/iu;

/**
 * Checks the key in header or query parameter `apikey`. Statuses, bodies and `sb-error-code` are those of
 * hosted projects' gateway; a secret key from a browser is refused as there
 * (https://supabase.com/docs/guides/api/api-keys, "Secret keys … will always return HTTP 401 in browsers").
 */
export function checkKey(request: Request, keys: ProjectKeys): KeyCheck {
  const given = request.headers.get("apikey") ?? new URL(request.url).searchParams.get("apikey");
  if (given === null || given === "") {
    return refuse("UNAUTHORIZED_MISSING_API_KEY", {
      message: "No API key found in request",
      hint: "No `apikey` request header or url param was found.",
    });
  }
  const key = findKey(given, keys);
  if (key === undefined) {
    return refuse("UNAUTHORIZED_INVALID_API_KEY", {
      message: "Invalid API key",
      hint: "Double check your Supabase `anon` or `service_role` API key.",
    });
  }
  if (key.kind === "secret" && BROWSER.test(request.headers.get("user-agent") ?? "")) {
    return refuse("UNAUTHORIZED_INVALID_API_KEY_TYPE", { message: "Forbidden use of secret API key in browser" });
  }
  const authorization = request.headers.get("authorization");
  const token = authorization === null ? undefined : /^Bearer\s+(.*)$/iu.exec(authorization)?.[1]?.trim();
  return { ok: true, key, token: token === undefined || token === "" || token === given ? undefined : token };
}

function refuse(code: string, body: Readonly<Record<string, string>>): KeyCheck {
  return { ok: false, response: jsonResponse(401, body, { "sb-error-code": code }) };
}

import type { Caller, ProjectKeys } from "../types.ts";
import { findKey } from "./find_key.ts";
import { jsonResponse } from "./json_response.ts";
import { verifyJwt } from "./verify_jwt.ts";

/** Who calls, with the bearer token that the services behind the gateway shall see; or the refusal. */
export type Authentication =
  | { readonly ok: true; readonly bearer: string; readonly caller: Caller }
  | { readonly ok: false; readonly response: Response };

const BROWSER = /^\s*Mozilla\s*\/\s*5\s*\.\s*0/iu;

/**
 * Finds out who calls. The key comes as header or query parameter `apikey`; a bearer token that is not
 * itself a key speaks for a user. Statuses and bodies are those of the platform's gateway (headers
 * `sb-error-code` and texts as hosted projects answer) and, for a bad bearer token, those of PostgREST 14
 * (https://docs.postgrest.org/en/v14/references/errors.html, PGRST301 and PGRST303).
 */
export function authenticate(request: Request, keys: ProjectKeys): Authentication {
  const given = request.headers.get("apikey") ?? new URL(request.url).searchParams.get("apikey");
  if (given === null || given === "") {
    return refuse(
      { message: "No API key found in request", hint: "No `apikey` request header or url param was found." },
      "UNAUTHORIZED_MISSING_API_KEY",
    );
  }
  const key = findKey(given, keys);
  if (key === undefined) {
    return refuse(
      { message: "Invalid API key", hint: "Double check your Supabase `anon` or `service_role` API key." },
      "UNAUTHORIZED_INVALID_API_KEY",
    );
  }
  if (key.kind === "secret" && BROWSER.test(request.headers.get("user-agent") ?? "")) {
    return refuse({ message: "Forbidden use of secret API key in browser" }, "UNAUTHORIZED_INVALID_API_KEY_TYPE");
  }
  const authorization = request.headers.get("authorization");
  const token = authorization === null ? given : /^Bearer\s+(.*)$/iu.exec(authorization)?.[1]?.trim();
  if (token === undefined || token === "" || token === given) return asKey(key.role, key.jwt);
  const result = verifyJwt(token, keys.jwtSecret);
  switch (result.kind) {
    case "valid": {
      const role = result.claims["role"];
      return { ok: true, bearer: token, caller: { role: typeof role === "string" ? role : "anon", claims: result.claims } };
    }
    case "expired":
      return refuseToken("PGRST303", "JWT expired", null);
    case "wrong_signature":
      return refuseToken("PGRST301", "No suitable key or wrong key type", "None of the keys was able to decode the JWT");
    case "malformed":
      return refuseToken("PGRST301", `Expected 3 parts in JWT; got ${token.split(".").length}`, null);
  }
}

function asKey(role: string, jwt: string): Authentication {
  const claims: Record<string, unknown> = JSON.parse(Buffer.from(jwt.split(".")[1] ?? "", "base64url").toString("utf8"));
  return { ok: true, bearer: jwt, caller: { role, claims } };
}

function refuse(body: Readonly<Record<string, string>>, code: string): Authentication {
  return { ok: false, response: jsonResponse(401, body, { "sb-error-code": code }) };
}

function refuseToken(code: string, message: string, details: string | null): Authentication {
  const challenge = `Bearer error="invalid_token", error_description=${JSON.stringify(message)}`;
  const response = jsonResponse(401, { code, details, hint: null, message }, { "www-authenticate": challenge });
  return { ok: false, response };
}

import type { Caller, ProjectKeys } from "../types.ts";
import { checkKey } from "./check_key.ts";
import { jsonResponse } from "./json_response.ts";
import { verifyJwt } from "./verify_jwt.ts";

/** Who calls, with the bearer token that the part behind the gateway shall see; or the refusal. */
export type Authentication =
  | { readonly ok: true; readonly bearer: string; readonly caller: Caller }
  | { readonly ok: false; readonly response: Response };

/**
 * Finds out who calls REST or GraphQL: the role of the key, or the user of the bearer token. A bad token is
 * refused as PostgREST 14 does (https://docs.postgrest.org/en/v14/references/errors.html, PGRST301 and PGRST303).
 */
export function authenticate(request: Request, keys: ProjectKeys): Authentication {
  const check = checkKey(request, keys);
  if (!check.ok) return check;
  const bearer = check.token ?? check.key.jwt;
  const result = verifyJwt(bearer, keys.jwtSecret);
  switch (result.kind) {
    case "valid": {
      const role = result.claims["role"];
      return { ok: true, bearer, caller: { role: typeof role === "string" ? role : "anon", claims: result.claims } };
    }
    case "expired":
      return refuse("PGRST303", "JWT expired", null);
    case "wrong_signature":
      return refuse("PGRST301", "No suitable key or wrong key type", "None of the keys was able to decode the JWT");
    case "malformed":
      return refuse("PGRST301", `Expected 3 parts in JWT; got ${bearer.split(".").length}`, null);
  }
}

function refuse(code: string, message: string, details: string | null): Authentication {
  const challenge = `Bearer error="invalid_token", error_description=${JSON.stringify(message)}`;
  return {
    ok: false,
    response: jsonResponse(401, { code, details, hint: null, message }, { "www-authenticate": challenge }),
  };
}

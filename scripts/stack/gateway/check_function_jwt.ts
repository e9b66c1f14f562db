import type { ProjectKeys } from "../types.ts";
import { jsonResponse } from "./json_response.ts";
import { verifyJwt } from "./verify_jwt.ts";

/**
 * The check before a function with `verify_jwt`: a bearer token signed with the project's secret (a user's,
 * or a legacy key). The new keys are no JWTs and don't pass.
 *
 * Sources: https://supabase.com/docs/guides/functions/auth-headers ("The platform check can't validate
 * them") and https://supabase.com/docs/guides/troubleshooting/edge-function-401-error-response (bodies).
 */
export function checkFunctionJwt(request: Request, keys: ProjectKeys): Response | undefined {
  const authorization = request.headers.get("authorization");
  if (authorization === null || authorization === "") return refuse("Missing authorization header");
  const token = /^Bearer\s+(\S+)\s*$/iu.exec(authorization)?.[1];
  const { kind } = verifyJwt(token ?? "", keys.jwtSecret);
  if (kind === "malformed") return refuse("Invalid Token or Protected Header formatting");
  return kind === "valid" ? undefined : refuse("Invalid JWT");
}

function refuse(message: string): Response {
  return jsonResponse(401, { code: 401, message });
}

import type { ProjectKeys } from "../types.ts";
import { jsonResponse } from "./json_response.ts";
import { verifyJwt } from "./verify_jwt.ts";

/**
 * The check before a function with `verify_jwt`: a bearer token signed with the project's secret (a user's,
 * or a legacy key). The new keys are no JWTs and don't pass, as on the platform
 * (https://supabase.com/docs/guides/api/api-keys, "Edge Functions only support JWT verification via the
 * anon and service_role JWT-based API keys").
 */
export function checkFunctionJwt(request: Request, keys: ProjectKeys): Response | undefined {
  const authorization = request.headers.get("authorization");
  if (authorization === null || authorization === "") return refuse("Missing authorization header");
  const token = /^Bearer\s+(\S+)\s*$/iu.exec(authorization)?.[1];
  if (token === undefined) return refuse("Auth header is not 'Bearer {token}'");
  return verifyJwt(token, keys.jwtSecret).kind === "valid" ? undefined : refuse("Invalid JWT");
}

function refuse(message: string): Response {
  return jsonResponse(401, { code: 401, message });
}

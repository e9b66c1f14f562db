import type { ProjectKeys } from "../types.ts";
import { verifyJwt } from "./verify_jwt.ts";

/** A key of the project: the role it stands for, and the token that says so to the services behind the gateway. */
export type FoundKey = {
  readonly kind: "publishable" | "secret" | "legacy";
  readonly role: string;
  readonly jwt: string;
};

/** Says what `value` opens, or undefined when it is no key of this project. */
export function findKey(value: string, keys: ProjectKeys): FoundKey | undefined {
  if (value === keys.publishableKey) return { kind: "publishable", role: "anon", jwt: keys.anonKey };
  if (value === keys.secretKey) return { kind: "secret", role: "service_role", jwt: keys.serviceRoleKey };
  const result = verifyJwt(value, keys.jwtSecret);
  if (result.kind !== "valid") return undefined;
  const role = result.claims["role"];
  return role === "anon" || role === "service_role" ? { kind: "legacy", role, jwt: value } : undefined;
}

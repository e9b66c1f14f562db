import { createHash } from "node:crypto";

/**
 * Id of the project's symmetric signing key: the `kid` of access tokens and of the key in SUPABASE_JWKS, by which
 * a function finds one with the other. The thumbprint of RFC 7638.
 */
export function signingKeyId(jwtSecret: string): string {
  const key = JSON.stringify({ k: Buffer.from(jwtSecret).toString("base64url"), kty: "oct" });
  return createHash("sha256").update(key).digest("base64url");
}

import { createHmac, timingSafeEqual } from "node:crypto";

/** What came of a token: its claims, or why it is worth nothing. */
export type JwtResult =
  | { readonly kind: "valid"; readonly claims: Readonly<Record<string, unknown>> }
  | { readonly kind: "malformed" | "wrong_signature" | "expired" };

/** Verifies an HS256 token as the platform's services do: three parts, the project's secret, not expired. */
export function verifyJwt(token: string, secret: string): JwtResult {
  const parts = token.split(".");
  const [header, payload, signature] = parts;
  if (parts.length !== 3 || !header || !payload || !signature) return { kind: "malformed" };
  const head = decodeObject(header);
  const claims = decodeObject(payload);
  if (head === undefined || claims === undefined) return { kind: "malformed" };
  if (head["alg"] !== "HS256") return { kind: "wrong_signature" };
  const expected = createHmac("sha256", secret).update(`${header}.${payload}`).digest();
  const given = Buffer.from(signature, "base64url");
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return { kind: "wrong_signature" };
  const expiry = claims["exp"];
  if (typeof expiry === "number" && expiry <= Date.now() / 1000) return { kind: "expired" };
  return { kind: "valid", claims };
}

function decodeObject(part: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, "base64url").toString("utf8"));
    return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

import { createHmac } from "node:crypto";

import { signingKeyId } from "../signing_key_id.ts";

/** Signs claims with HS256. */
export function signJwt(claims: Readonly<Record<string, unknown>>, secret: string): string {
  const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");
  const text = `${encode({ alg: "HS256", kid: signingKeyId(secret), typ: "JWT" })}.${encode(claims)}`;
  return `${text}.${createHmac("sha256", secret).update(text).digest("base64url")}`;
}

import { createHmac } from "node:crypto";

/** The `Stripe-Signature` header of a body: time and HMAC-SHA256 of `<time>.<body>`. */
export const signPayload = (payload: string, secret: string, seconds: number): string =>
  `t=${seconds},v1=${createHmac("sha256", secret).update(`${seconds}.${payload}`).digest("hex")}`;

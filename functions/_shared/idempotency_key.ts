import { z } from "zod";

const schema = z
  .string()
  .regex(/^[\x21-\x7e]{1,255}$/, "Idempotency-Key must be 1 to 255 visible ASCII characters")
  .optional();

/**
 * The `Idempotency-Key` of a request, if it has one: the same key with the same body does its work once.
 *
 * @throws {z.ZodError} when it is malformed
 */
export function idempotencyKey(request: Request): string | undefined {
  return schema.parse(request.headers.get("idempotency-key") ?? undefined);
}

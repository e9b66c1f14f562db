import { createHash, randomInt } from "node:crypto";

/** A code for a mail, and the hash under which the library looks for it. */
export function oneTimeCode(email: string, length: number): { code: string; hash: string } {
  const code = Array.from({ length }, () => randomInt(10)).join("");
  return { code, hash: oneTimeHash(email, code) };
}

/** The hash of a code as the library keeps it: SHA-256 of address and code. */
export function oneTimeHash(email: string, code: string): string {
  return createHash("sha256")
    .update(email.toLowerCase() + code)
    .digest("hex");
}

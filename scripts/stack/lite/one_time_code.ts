import { createHash, randomInt } from "node:crypto";

/** A code for a mail, and the hash of it under which the library looks for it (SHA-256 of address and code). */
export function oneTimeCode(email: string, length: number): { code: string; hash: string } {
  const code = Array.from({ length }, () => randomInt(10)).join("");
  return {
    code,
    hash: createHash("sha256")
      .update(email.toLowerCase() + code)
      .digest("hex"),
  };
}

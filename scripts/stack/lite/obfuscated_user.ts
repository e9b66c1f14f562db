import { randomUUID } from "node:crypto";

/**
 * The user that someone gets to see who signs up with an address that is taken: nobody, so that no one
 * can ask who has an account. Source: supabase/auth, internal/api/signup.go (sanitizeUser).
 */
export function obfuscatedUser(email: string, data: unknown): Readonly<Record<string, unknown>> {
  const now = new Date().toISOString();
  return {
    id: randomUUID(),
    aud: "authenticated",
    role: "",
    email,
    phone: "",
    confirmation_sent_at: now,
    app_metadata: { provider: "email", providers: ["email"] },
    user_metadata: typeof data === "object" && data !== null ? data : {},
    identities: [],
    created_at: now,
    updated_at: now,
    is_anonymous: false,
  };
}

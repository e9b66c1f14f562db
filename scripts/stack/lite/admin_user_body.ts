import { z } from "zod";

const metadata = z.record(z.string(), z.unknown());

/** What the admin API takes for a user. Source: supabase/auth, internal/api/admin.go (AdminUserParams). */
export const adminUserBody = z.object({
  id: z.guid().optional(),
  aud: z.string().optional(),
  role: z.string().optional(),
  email: z.string().optional(),
  phone: z.string().optional(),
  password: z.string().nullish(),
  password_hash: z.string().optional(),
  email_confirm: z.boolean().optional(),
  phone_confirm: z.boolean().optional(),
  user_metadata: metadata.nullish(),
  app_metadata: metadata.nullish(),
  ban_duration: z.string().optional(),
});

/** The same, read. */
export type AdminUserBody = z.infer<typeof adminUserBody>;

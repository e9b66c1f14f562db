import process from "node:process";

import { z } from "zod";

const schema = z.object({
  SUPABASE_DB_URL: z.string().min(1),
  SUPABASE_URL: z.url().optional(),
  /** JSON object of secret keys by name; the platform gives it to edge functions. */
  SUPABASE_SECRET_KEYS: z.string().min(1).optional(),
  SUPABASE_SERVICE_ROLE_KEY: z.string().min(1).optional(),
  STRIPE_SECRET_KEY: z.string().min(1).optional(),
  STRIPE_PUBLISHABLE_KEY: z.string().min(1).optional(),
  STRIPE_WEBHOOK_SECRET: z.string().min(1).optional(),
  /** Address of a server that speaks Stripe's API, e.g. the simulator; Stripe itself when unset. */
  STRIPE_API_URL: z.url().optional(),
  /** Who verifies identities: staff, or Stripe Identity. */
  IDENTITY_PROVIDER: z.enum(["manual", "stripe_identity"]).default("manual"),
  /** Addresses that calendars of other platforms may have beyond the public ones, with commas between; for tests alone. */
  CALENDAR_FEED_TEST_ADDRESSES: z.string().min(1).optional(),
  /** Daily exchange rates in the XML of the European Central Bank; prices show in no other currency when unset. */
  EXCHANGE_RATES_URL: z.url({ protocol: /^https?$/u }).optional(),
  SMTP_HOST: z.string().min(1).optional(),
  SMTP_PORT: z.coerce.number().int().positive().optional(),
  SMTP_USER: z.string().min(1).optional(),
  SMTP_PASSWORD: z.string().min(1).optional(),
  /** Sender of the mail about bookings. */
  MAIL_FROM: z.string().min(1).default("Roost <hello@roost.example>"),
  /** Where people use the marketplace; links in mail point there. */
  SITE_URL: z.url().default("http://127.0.0.1:3000"),
});

/** Settings of functions and jobs, as {@link environment} reads them. */
export type Environment = z.infer<typeof schema>;

/**
 * Reads and checks the settings of functions and jobs. Empty values count as absent, since config.toml passes
 * unset secrets on as empty strings.
 *
 * @throws {z.ZodError} names every setting that is missing or malformed
 */
export function environment(variables: Readonly<Record<string, string | undefined>> = process.env): Environment {
  return schema.parse(
    Object.fromEntries(Object.keys(schema.shape).map((name) => [name, variables[name] || undefined])),
  );
}

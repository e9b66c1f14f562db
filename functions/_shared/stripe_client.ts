import Stripe from "stripe";

import { environment } from "./environment.ts";
import { Problem } from "./problem.ts";

let client: Stripe | undefined;

/**
 * Stripe's own library, aimed at Stripe, or at a server that speaks its API when `STRIPE_API_URL` is set.
 *
 * @throws {Problem} `RM006` when no key is configured
 */
export function stripeClient(): Stripe {
  const { STRIPE_SECRET_KEY: key, STRIPE_API_URL: address } = environment();
  if (!key) {
    throw new Problem({
      code: "RM006",
      status: 502,
      message: "payments are not configured here: STRIPE_SECRET_KEY is not set",
      hint: "The operator sets it with: supabase secrets set STRIPE_SECRET_KEY=…",
    });
  }
  client ??= new Stripe(key, {
    httpClient: Stripe.createFetchHttpClient(),
    maxNetworkRetries: 2,
    timeout: 20_000,
    appInfo: { name: "Roost" },
    ...(address ? addressOptions(new URL(address)) : {}),
  });
  return client;
}

function addressOptions(address: URL): { host: string; port: string; protocol: "http" | "https" } {
  const protocol = address.protocol === "https:" ? "https" : "http";
  return { host: address.hostname, port: address.port || (protocol === "https" ? "443" : "80"), protocol };
}

import type { ServiceContext, ServiceDefinition } from "../scripts/stack/types.ts";

/** How far behind the API's port the simulator has its own: 54330. Stacks that start together don't meet there. */
const portsBehindApi = 9;

/** What Roost adds to the local stack: a Stripe simulator unless a real key is set, and the worker. */
export default async function services(context: ServiceContext): Promise<ServiceDefinition[]> {
  const stripe = context.environment.STRIPE_SECRET_KEY ? undefined : await stripeSimulator(context);
  return [...(stripe ? [stripe] : []), worker(context)];
}

async function stripeSimulator(context: ServiceContext): Promise<ServiceDefinition> {
  const wished = Math.min(Number(new URL(context.apiUrl).port) + portsBehindApi, 65_535);
  const url = `http://127.0.0.1:${await context.freePort(wished)}`;
  const webhookSecret = "whsec_local_stripe_simulator";
  return {
    name: "stripe-simulator",
    command: [
      process.execPath,
      "scripts/stripe_simulator/main.ts",
      `--port=${new URL(url).port}`,
      `--webhook-url=${context.apiUrl}/functions/v1/stripe-webhook`,
      `--webhook-secret=${webhookSecret}`,
      // Stacks that run side by side (tests) must not share it.
      `--state=${context.environment.STRIPE_SIMULATOR_STATE ?? `${context.workdir}/.stack/stripe_simulator.json`}`,
    ],
    environment: {},
    healthUrl: `${url}/_control/health`,
    provides: {
      STRIPE_API_URL: url,
      STRIPE_SECRET_KEY: "sk_test_simulator",
      STRIPE_PUBLISHABLE_KEY: "pk_test_simulator",
      STRIPE_WEBHOOK_SECRET: webhookSecret,
    },
    address: { label: "Stripe simulator", url },
  };
}

function worker(context: ServiceContext): ServiceDefinition {
  return {
    name: "worker",
    command: [process.execPath, "scripts/worker.ts"],
    environment: {
      SUPABASE_DB_URL: context.databaseUrl,
      SUPABASE_URL: context.apiUrl,
      SUPABASE_SECRET_KEYS: JSON.stringify({ default: context.keys.secretKey }),
    },
    healthUrl: undefined,
    provides: {},
  };
}

import { createServer } from "node:http";

import Stripe from "stripe";
import { onTestFinished } from "vitest";

import { stripeControl, type StripeControl } from "../../scripts/stripe_simulator/control_client.ts";
import {
  startStripeSimulator,
  type StripeSimulatorOptions,
} from "../../scripts/stripe_simulator/start_stripe_simulator.ts";

/** The secret that signs the events which a simulated Stripe sends in tests. */
export const WEBHOOK_SECRET = "whsec_test_of_the_simulator";

/** What arrived at a test's endpoint: events whose signature was right, and how it answered. */
export type Receiver = {
  readonly url: string;
  /** Verified events in the order of arrival. */
  readonly events: Stripe.Event[];
  /** Requests whose signature was refused. */
  refused: number;
  /** Status for the next requests; 200 when empty. */
  readonly answers: number[];
};

/** A simulator with a standing clock, the real stripe package connected to it, and an endpoint for its events. */
export type SimulatedStripe = {
  readonly stripe: Stripe;
  readonly control: StripeControl;
  readonly received: Receiver;
  readonly url: string;
  /** Another client, e.g. with another key. */
  client(key: string, config?: Partial<Stripe.StripeConfig>): Stripe;
};

/** Starts all of it for the running test, which also stops it. */
export const simulatedStripe = async (options: StripeSimulatorOptions = {}): Promise<SimulatedStripe> => {
  const received = await receiver();
  const simulator = await startStripeSimulator({
    webhook: { url: received.url, secret: WEBHOOK_SECRET },
    standingClockFrom: Date.UTC(2026, 0, 1),
    ...options,
  });
  onTestFinished(() => simulator.stop());
  const client: SimulatedStripe["client"] = (key, config = {}) =>
    new Stripe(key, {
      host: "127.0.0.1",
      port: simulator.port,
      protocol: "http",
      maxNetworkRetries: 0,
      telemetry: false,
      ...config,
    });
  return {
    stripe: client("sk_test_simulator"),
    control: stripeControl(simulator.url),
    received,
    url: simulator.url,
    client,
  };
};

const receiver = async (): Promise<Receiver> => {
  const events: Stripe.Event[] = [];
  const answers: number[] = [];
  const verifier = new Stripe("sk_test_verifier");
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const signature = request.headers["stripe-signature"];
      verifier.webhooks
        .constructEventAsync(
          Buffer.concat(chunks).toString("utf8"),
          typeof signature === "string" ? signature : "",
          WEBHOOK_SECRET,
        )
        .then(
          (event) => {
            events.push(event);
            return answers.shift() ?? 200;
          },
          () => {
            found.refused += 1;
            return 400;
          },
        )
        .then((status) => response.writeHead(status).end());
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const found: Receiver = { url: `http://127.0.0.1:${port}/webhook`, events, answers, refused: 0 };
  return found;
};

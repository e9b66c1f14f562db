import { spawn } from "node:child_process";
import { once } from "node:events";

import { expect, test } from "vitest";

import { simulatedStripe, WEBHOOK_SECRET } from "../simulated_stripe.ts";

const PROGRAM = "tests/stripe_simulator/server/pay_in_deno.ts";

test("the real package pays, refunds and verifies events in Deno", async () => {
  const { url } = await simulatedStripe();
  const flags = ["--node-modules-dir=manual", "--cached-only", "--no-prompt", "--no-check"];
  const deno = spawn("node_modules/.bin/deno", ["run", "-A", ...flags, PROGRAM, new URL(url).port, WEBHOOK_SECRET], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  let errors = "";
  deno.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
  deno.stderr.on("data", (chunk: Buffer) => (errors += chunk.toString()));
  const [code]: unknown[] = await once(deno, "close");
  expect({ code, errors }).toMatchObject({ code: 0 });
  expect(JSON.parse(output)).toEqual({
    status: "succeeded",
    refunded: 1000,
    declined: "card_declined",
    verified: [
      "payment_intent.created",
      "charge.succeeded",
      "payment_intent.succeeded",
      "charge.updated",
      "refund.created",
      "charge.refunded",
      "payment_intent.created",
      "charge.failed",
      "payment_intent.payment_failed",
    ],
    waiting: 0,
  });
});

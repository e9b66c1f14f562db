// Run by Deno in serves_deno.test.ts: pays through the real stripe package and tells what happened.
import { createServer } from "node:http";
import process from "node:process";

import Stripe from "stripe";

import { stripeControl } from "../../../scripts/stripe_simulator/control_client.ts";

const [port = "", secret = ""] = process.argv.slice(2);
const stripe = new Stripe("sk_test_simulator", { host: "127.0.0.1", port, protocol: "http" });
const control = stripeControl(`http://127.0.0.1:${port}`);

const verified: string[] = [];
const server = createServer((request, response) => {
  let body = "";
  request.on("data", (chunk: { toString(): string }) => (body += chunk.toString()));
  request.on("end", () => {
    const signature = String(request.headers["stripe-signature"]);
    stripe.webhooks.constructEventAsync(body, signature, secret).then(
      ({ type }) => {
        verified.push(type);
        response.writeHead(200).end();
      },
      () => response.writeHead(400).end(),
    );
  });
});
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
const address = server.address();
await control.webhooks.endpoint(`http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`, secret);

const intent = await stripe.paymentIntents.create({
  amount: 2000,
  currency: "usd",
  payment_method: "pm_card_visa",
  confirm: true,
});
const refund = await stripe.refunds.create({ payment_intent: intent.id, amount: 1000 });
const declined = await stripe.paymentIntents
  .create({ amount: 2000, currency: "usd", payment_method: "pm_card_visa_chargeDeclined", confirm: true })
  .catch((error: unknown) => error);
const { waiting } = await control.webhooks.flush();
server.close();
console.log(
  JSON.stringify({
    status: intent.status,
    refunded: refund.amount,
    declined: declined instanceof Stripe.errors.StripeCardError ? declined.code : "",
    verified,
    waiting,
  }),
);

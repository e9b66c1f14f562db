import Stripe from "stripe";
import { z } from "zod";

import { environment } from "../_shared/environment.ts";
import { Problem } from "../_shared/problem.ts";
import { router } from "../_shared/router.ts";
import { applyEvent } from "./queries.ts";

/** Where Stripe delivers its events. Anything but 2xx makes Stripe deliver again. */
export const stripeWebhook = router("stripe-webhook");

stripeWebhook.post("/", async (context) => {
  const payload = await context.req.text();
  const event = await verifiedEvent(payload, context.req.header("stripe-signature"));
  return context.json({ received: true, new: await applyEvent(event, payload) });
});

/** What makes a signed body an event. */
const envelope = z.object({
  id: z.string(),
  type: z.string(),
  created: z.number(),
  data: z.object({ object: z.object({}) }),
});

async function verifiedEvent(payload: string, signature: string | undefined): Promise<Stripe.Event> {
  const { STRIPE_WEBHOOK_SECRET: secret } = environment();
  if (!secret) throw new Error("STRIPE_WEBHOOK_SECRET is not set");
  try {
    // Deno has asynchronous cryptography only.
    const event = await Stripe.webhooks.constructEventAsync(payload, signature ?? "", secret);
    envelope.parse(event);
    return event;
  } catch (error) {
    if (error instanceof z.ZodError) throw error;
    throw new Problem({
      code: "RM005",
      status: 400,
      message: "the webhook's signature does not fit its payload",
      detail: error instanceof Error ? error.message.split("\n")[0] : undefined,
      hint: "Sign the payload with the secret of this endpoint.",
    });
  }
}

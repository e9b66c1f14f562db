import { z } from "zod";

import type { JobHandler } from "../job_context.ts";
import { providerPaymentId } from "../queries.ts";

const schema = z.object({ payment_id: z.uuid() });

/** What the provider can still take back; a payment that succeeded is refunded instead. */
const open = new Set(["requires_payment_method", "requires_confirmation", "requires_action", "requires_capture"]);

/** Gives up a payment that nobody needs any more: the card's authorisation ends, and nobody can pay it. */
export const releasePayment: JobHandler = async ({ sql, stripe }, data) => {
  const { payment_id } = schema.parse(data);
  const intentId = await providerPaymentId(sql, payment_id);
  if (!intentId) return;
  const intent = await stripe().paymentIntents.retrieve(intentId);
  if (!open.has(intent.status)) return;
  await stripe().paymentIntents.cancel(intentId, {}, { idempotencyKey: `release-${payment_id}` });
};

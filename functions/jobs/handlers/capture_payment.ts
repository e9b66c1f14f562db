import { z } from "zod";

import type { JobHandler } from "../job_context.ts";
import { providerPaymentId } from "../queries.ts";

const schema = z.object({ payment_id: z.uuid() });

/** Takes the money of an authorised payment; the provider's event then confirms the booking. */
export const capturePayment: JobHandler = async ({ sql, stripe }, data) => {
  const { payment_id } = schema.parse(data);
  const intentId = await providerPaymentId(sql, payment_id);
  if (!intentId) return;
  const intent = await stripe().paymentIntents.retrieve(intentId);
  if (intent.status !== "requires_capture") return;
  await stripe().paymentIntents.capture(intentId, {}, { idempotencyKey: `capture-${payment_id}` });
};

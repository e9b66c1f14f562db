import { z } from "zod";

import type { JobHandler } from "../job_context.ts";
import { attachProviderRefund, pendingRefund } from "../queries.ts";

const schema = z.object({ refund_id: z.uuid() });

/** Gives money back; the provider's event then books it. */
export const refundPayment: JobHandler = async ({ sql, stripe }, data) => {
  const { refund_id } = schema.parse(data);
  const refund = await pendingRefund(sql, refund_id);
  if (!refund) return;
  const created = await stripe().refunds.create(
    {
      payment_intent: refund.provider_payment_id,
      amount: Number(refund.amount),
      metadata: { refund_id, booking_id: refund.booking_id },
    },
    { idempotencyKey: `refund-${refund_id}` },
  );
  await attachProviderRefund(sql, refund_id, created.id);
};

import { randomUUID } from "node:crypto";

import type { TestDatabase } from "../database.ts";
import type { Booking } from "./a_booking.ts";
import { aProviderEvent } from "./a_provider_event.ts";
import type { ProviderEvent } from "./a_provider_event.ts";

/** Columns of public.payments that tests read, and the events that the provider may send about it. */
export type Payment = {
  readonly id: string;
  readonly booking_id: string;
  readonly status: string;
  readonly amount: number;
  readonly refunded_amount: number;
  readonly currency: string;
  readonly provider_payment_id: string;
};

/** Begins the payment of a booking as the payments function does; `provider_payment_id` is made up. */
export async function aPayment(db: TestDatabase, booking: Pick<Booking, "id" | "guest_id">): Promise<Payment> {
  const [begun] = await db.sql<[Payment]>`select * from private.begin_payment(${booking.id}, ${booking.guest_id})`;
  const [attached] = await db.sql<[Payment]>`
    select * from private.attach_provider_payment(
      ${begun.id}, ${begun.provider_payment_id ?? `pi_${randomUUID()}`}
    )`;
  return attached;
}

/** An event about the PaymentIntent of a payment. */
export function paymentEvent(
  payment: Payment,
  type: string,
  more: ProviderEvent["data"]["object"] = {},
): ProviderEvent {
  return aProviderEvent(`payment_intent.${type}`, {
    object: "payment_intent",
    id: payment.provider_payment_id,
    amount: payment.amount,
    amount_received: type === "succeeded" ? payment.amount : 0,
    currency: payment.currency.toLowerCase(),
    metadata: { payment_id: payment.id, booking_id: payment.booking_id },
    ...more,
  });
}

/** An event about a refund of a payment. */
export function refundEvent(
  payment: Payment,
  refund: { readonly id: string; readonly amount: number },
  status: string,
): ProviderEvent {
  return aProviderEvent(status === "failed" ? "refund.failed" : "refund.updated", {
    object: "refund",
    id: `re_${refund.id}`,
    payment_intent: payment.provider_payment_id,
    amount: refund.amount,
    currency: payment.currency.toLowerCase(),
    status,
    metadata: { refund_id: refund.id },
  });
}

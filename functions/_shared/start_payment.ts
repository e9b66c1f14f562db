import type Stripe from "stripe";

import { database } from "./database.ts";
import { environment } from "./environment.ts";
import { stripeClient } from "./stripe_client.ts";

/** What a client needs to let the guest pay with Stripe.js. */
export type StartedPayment = {
  readonly payment_id: string;
  /** Status of the PaymentIntent, e.g. `requires_payment_method`. */
  readonly status: string;
  readonly client_secret: string;
  readonly publishable_key: string;
};

type PaymentRow = {
  id: string;
  booking_id: string;
  /** Minor units; int8 comes as text. */
  amount: string;
  currency: string;
  captured_manually: boolean;
  provider_payment_id: string | null;
};

/**
 * Opens the payment of a booking, or the one that is open already: a booking has at most one, however often
 * this is called. A request is authorised now and captured when it is accepted (RULES, Money).
 *
 * @throws {postgres.PostgresError} `RM001` when nothing is due, `RB003` when it is not the payer's booking
 * @throws {Stripe.errors.StripeError} when the provider refuses
 */
export async function startPayment(bookingId: string, payerId: string): Promise<StartedPayment> {
  const [payment] = await database()<PaymentRow[]>`
    select id, booking_id, amount, currency, captured_manually, provider_payment_id
    from private.begin_payment(${bookingId}, ${payerId})
  `;
  if (!payment) throw new Error("private.begin_payment returned no row");
  const intent = payment.provider_payment_id
    ? await stripeClient().paymentIntents.retrieve(payment.provider_payment_id)
    : await createIntent(payment);
  return {
    payment_id: payment.id,
    status: intent.status,
    client_secret: intent.client_secret ?? "",
    publishable_key: environment().STRIPE_PUBLISHABLE_KEY ?? "",
  };
}

async function createIntent(payment: PaymentRow): Promise<Stripe.PaymentIntent> {
  const intent = await stripeClient().paymentIntents.create(
    {
      amount: Number(payment.amount),
      currency: payment.currency.toLowerCase(),
      capture_method: payment.captured_manually ? "manual" : "automatic",
      automatic_payment_methods: { enabled: true },
      metadata: { payment_id: payment.id, booking_id: payment.booking_id },
      transfer_group: payment.booking_id,
    },
    { idempotencyKey: `payment-${payment.id}` },
  );
  await database()`select private.attach_provider_payment(${payment.id}, ${intent.id})`;
  return intent;
}

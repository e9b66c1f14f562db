import type Stripe from "stripe";

import type { Unexpanded } from "./unexpanded.ts";

/** What a test card does besides being charged; kept beside the payment method, never sent. */
export type PaymentMethodRecord = Unexpanded<Stripe.PaymentMethod> & {
  readonly customer: string | null;
};

/** An event as `/v1/events` answers it and as endpoints receive it. */
export type EventRecord = {
  id: string;
  object: "event";
  account?: string;
  api_version: string;
  created: number;
  data: { object: Record<string, unknown>; previous_attributes?: Record<string, unknown> };
  livemode: boolean;
  pending_webhooks: number;
  request: { id: string | null; idempotency_key: string | null };
  type: string;
};

/** An application fee that a platform took from a connected account's payment. */
export type ApplicationFeeRecord = Omit<Unexpanded<Stripe.ApplicationFee>, "refunds"> & {
  readonly id: string;
};

/** Every kind of object the simulator keeps, by the name of its table. */
export type Records = {
  accounts: Unexpanded<Stripe.Account> & { created: number };
  application_fees: ApplicationFeeRecord;
  balance_transactions: Unexpanded<Stripe.BalanceTransaction>;
  charges: Unexpanded<Stripe.Charge>;
  customers: Unexpanded<Stripe.Customer>;
  disputes: Unexpanded<Stripe.Dispute>;
  events: EventRecord;
  payment_intents: Unexpanded<Stripe.PaymentIntent>;
  payment_methods: PaymentMethodRecord;
  payouts: Unexpanded<Stripe.Payout>;
  refunds: Unexpanded<Stripe.Refund>;
  transfer_reversals: Unexpanded<Stripe.TransferReversal>;
  transfers: Unexpanded<Stripe.Transfer>;
  webhook_endpoints: Unexpanded<Stripe.WebhookEndpoint>;
};

/** The name of a table. */
export type TableName = keyof Records;

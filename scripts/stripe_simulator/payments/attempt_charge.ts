import { identifier } from "../state/identifier.ts";
import type { PaymentMethodRecord, Records } from "../state/records.ts";
import type { Simulator } from "../state/simulator.ts";
import type { Decline } from "./test_cards.ts";

type Card = NonNullable<NonNullable<Records["charges"]["payment_method_details"]>["card"]>;

const AUTHORIZATION_SECONDS = 7 * 86_400;

/** Makes the charge of a confirmed PaymentIntent: authorised but not yet captured, or declined. */
export const attemptCharge = (
  simulator: Simulator,
  account: string,
  intent: Records["payment_intents"],
  method: PaymentMethodRecord,
  outcome: { readonly decline: Decline | undefined; readonly authenticated: boolean },
): Records["charges"] => {
  const { decline } = outcome;
  const created = simulator.clock.seconds();
  const id = identifier("ch");
  return simulator.save("charges", account, {
    id,
    object: "charge",
    amount: intent.amount,
    amount_captured: 0,
    amount_refunded: 0,
    application: null,
    application_fee: null,
    application_fee_amount: intent.application_fee_amount,
    balance_transaction: null,
    billing_details: method.billing_details,
    calculated_statement_descriptor: intent.statement_descriptor_suffix ?? "SIMULATOR",
    captured: false,
    created,
    currency: intent.currency,
    customer: intent.customer,
    description: intent.description,
    disputed: false,
    failure_balance_transaction: null,
    failure_code: decline?.code ?? null,
    failure_message: decline?.message ?? null,
    fraud_details: {},
    livemode: false,
    metadata: intent.metadata,
    on_behalf_of: intent.on_behalf_of,
    outcome: {
      advice_code: null,
      network_advice_code: null,
      network_decline_code: null,
      network_status: decline === undefined ? "approved_by_network" : "declined_by_network",
      reason: decline === undefined ? null : (decline.decline_code ?? decline.code),
      risk_level: "normal",
      risk_score: 10,
      seller_message:
        decline === undefined
          ? "Payment complete."
          : "The bank returned the decline code `" + (decline.decline_code ?? decline.code) + "`.",
      type: decline === undefined ? "authorized" : "issuer_declined",
    },
    paid: decline === undefined,
    payment_intent: intent.id,
    payment_method: method.id,
    payment_method_details: {
      type: "card",
      card: {
        ...cardDetails(method, intent.amount, outcome.authenticated),
        ...(intent.capture_method === "manual" && decline === undefined
          ? { capture_before: created + AUTHORIZATION_SECONDS }
          : {}),
      },
    },
    receipt_email: intent.receipt_email,
    receipt_number: null,
    receipt_url: decline === undefined ? `${simulator.url}/receipts/${id}` : null,
    refunded: false,
    review: null,
    shipping: intent.shipping,
    source: null,
    source_transfer: null,
    statement_descriptor: intent.statement_descriptor,
    statement_descriptor_suffix: intent.statement_descriptor_suffix,
    status: decline === undefined ? "succeeded" : "failed",
    transfer_data: intent.transfer_data
      ? { amount: intent.transfer_data.amount ?? null, destination: intent.transfer_data.destination }
      : null,
    transfer_group: intent.transfer_group ?? (intent.transfer_data ? `group_${intent.id}` : null),
  });
};

const cardDetails = (method: PaymentMethodRecord, amount: number, authenticated: boolean): Card => ({
  amount_authorized: amount,
  authorization_code: null,
  brand: method.card?.brand ?? null,
  checks: { address_line1_check: null, address_postal_code_check: null, cvc_check: "pass" },
  country: method.card?.country ?? null,
  electronic_commerce_indicator: null,
  exp_month: method.card?.exp_month ?? 0,
  exp_year: method.card?.exp_year ?? 0,
  extended_authorization: { status: "disabled" },
  fingerprint: method.card?.fingerprint ?? null,
  funding: method.card?.funding ?? null,
  incremental_authorization: { status: "unavailable" },
  installments: null,
  last4: method.card?.last4 ?? null,
  mandate: null,
  multicapture: { status: "unavailable" },
  network: method.card?.brand ?? null,
  network_token: { used: false },
  network_transaction_id: null,
  overcapture: { maximum_amount_capturable: amount, status: "unavailable" },
  regulated_status: "unregulated",
  three_d_secure: authenticated
    ? {
        authentication_flow: "challenge",
        electronic_commerce_indicator: "05",
        exemption_indicator: null,
        result: "authenticated",
        result_reason: null,
        transaction_id: identifier("", 20).slice(1),
        version: "2.2.0",
      }
    : null,
  transaction_link_id: null,
  wallet: null,
});

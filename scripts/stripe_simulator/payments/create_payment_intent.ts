import type { z } from "zod";

import { findOrRefuse } from "../http/find_or_refuse.ts";
import { mergeMetadata } from "../http/merge_metadata.ts";
import { StripeSimulatorError } from "../http/stripe_error.ts";
import { identifier } from "../state/identifier.ts";
import type { Records } from "../state/records.ts";
import type { Simulator } from "../state/simulator.ts";
import { checkFee } from "./check_fee.ts";
import { checkPayer } from "./check_payer.ts";
import { currency } from "./currency.ts";
import { methodFrom } from "./method_from.ts";
import type { paymentIntentShape } from "./payment_intent_shape.ts";
import { shippingOf } from "./shipping.ts";

type Parameters = z.output<z.ZodObject<typeof paymentIntentShape.create>>;

/** Makes a PaymentIntent, not yet confirmed. */
export const createPaymentIntent = (
  simulator: Simulator,
  account: string,
  params: Parameters,
): Records["payment_intents"] => {
  const code = currency.checked(params.currency);
  currency.checkCharge(params.amount, code);
  if (params.payment_method_types !== undefined && params.automatic_payment_methods?.enabled === true) {
    throw new StripeSimulatorError(
      400,
      "You may only specify one of these parameters: automatic_payment_methods, payment_method_types.",
    );
  }
  if (params.confirm !== true) {
    for (const name of ["off_session", "return_url", "error_on_requires_action"] as const) {
      if (params[name] !== undefined) {
        throw new StripeSimulatorError(400, `You cannot set '${name}' if 'confirm' is not set to true.`, {
          param: name,
        });
      }
    }
  }
  if (params.on_behalf_of !== undefined)
    findOrRefuse(simulator, "accounts", "", params.on_behalf_of, "on_behalf_of", 400);
  if (params.transfer_data !== undefined) {
    const { capabilities } = findOrRefuse(
      simulator,
      "accounts",
      "",
      params.transfer_data.destination,
      "transfer_data[destination]",
      400,
    );
    if (capabilities?.transfers !== "active") {
      throw new StripeSimulatorError(
        400,
        "Your destination account needs to have at least one of the following capabilities enabled: transfers, crypto_transfers, legacy_payments",
        { code: "insufficient_capabilities_for_transfer" },
      );
    }
  }
  checkFee(account, params.amount, params.application_fee_amount, params.transfer_data);
  const method = methodFrom(simulator, account, params);
  checkPayer(simulator, account, params.customer, method);
  const automatic =
    params.automatic_payment_methods ??
    (params.payment_method_types === undefined ? { enabled: true, allow_redirects: "always" as const } : undefined);
  const id = identifier("pi");
  const intent = simulator.save("payment_intents", account, {
    id,
    object: "payment_intent",
    allowed_payment_method_types: null,
    amount: params.amount,
    amount_capturable: 0,
    amount_details: { tip: {} },
    amount_received: 0,
    application: null,
    application_fee_amount: params.application_fee_amount ?? null,
    automatic_payment_methods:
      automatic?.enabled === true ? { allow_redirects: automatic.allow_redirects ?? "always", enabled: true } : null,
    canceled_at: null,
    cancellation_reason: null,
    capture_method: params.capture_method ?? "automatic_async",
    client_secret: `${id}_secret_${identifier("", 25).slice(1)}`,
    confirmation_method: params.confirmation_method ?? "automatic",
    created: simulator.clock.seconds(),
    currency: code,
    customer: params.customer ?? null,
    customer_account: null,
    description: params.description ?? null,
    excluded_payment_method_types: null,
    last_payment_error: null,
    latest_charge: null,
    livemode: false,
    managed_payments: null,
    metadata: mergeMetadata({}, params.metadata),
    next_action: null,
    on_behalf_of: params.on_behalf_of ?? null,
    payment_method: method?.id ?? null,
    payment_method_configuration_details: null,
    payment_method_options: {
      card: { installments: null, mandate_options: null, network: null, request_three_d_secure: "automatic" },
    },
    payment_method_types: ["card"],
    payment_record: null,
    processing: null,
    receipt_email: params.receipt_email ?? null,
    review: null,
    setup_future_usage: params.setup_future_usage ?? null,
    shipping: shippingOf(params.shipping),
    source: null,
    statement_descriptor: params.statement_descriptor ?? null,
    statement_descriptor_suffix: params.statement_descriptor_suffix ?? null,
    status: method === undefined ? "requires_payment_method" : "requires_confirmation",
    transfer_data:
      params.transfer_data === undefined
        ? null
        : {
            destination: params.transfer_data.destination,
            ...(params.transfer_data.amount === undefined ? {} : { amount: params.transfer_data.amount }),
          },
    transfer_group: params.transfer_group ?? null,
  });
  simulator.emit("payment_intent.created", account, intent);
  return intent;
};

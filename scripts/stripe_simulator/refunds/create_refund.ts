import { recordMovement } from "../balance/record_movement.ts";
import { reverseForRefund } from "../connect/reverse_for_refund.ts";
import { StripeSimulatorError } from "../http/stripe_error.ts";
import { currency } from "../payments/currency.ts";
import { findTestCard } from "../payments/find_test_card.ts";
import { identifier } from "../state/identifier.ts";
import type { Records } from "../state/records.ts";
import type { Simulator } from "../state/simulator.ts";

const SETTLES_AFTER = 60_000;

/** What a refund is asked to be. */
export type RefundOrder = {
  readonly amount: number | undefined;
  readonly reason: Records["refunds"]["reason"];
  readonly metadata: Record<string, string>;
  readonly reverseTransfer: boolean;
  readonly refundApplicationFee: boolean;
};

/** Refunds a captured charge, whole or in part, as often as something is left. */
export const createRefund = (
  simulator: Simulator,
  account: string,
  charge: Records["charges"],
  order: RefundOrder,
): Records["refunds"] => {
  const left = refundable(charge);
  const amount = order.amount ?? left;
  if (amount > left) {
    const name = charge.amount_refunded === 0 ? "charge amount" : "unrefunded amount on charge";
    throw new StripeSimulatorError(
      400,
      `Refund amount (${currency.written(amount, charge.currency)}) is greater than ${name} (${currency.written(left, charge.currency)})`,
      { param: "amount" },
    );
  }
  currency.checkSteps(amount, charge.currency);
  const card = findTestCard({ fingerprint: charge.payment_method_details?.card?.fingerprint ?? "" });
  const id = identifier("re");
  const reversal = order.reverseTransfer
    ? reverseForRefund(simulator, charge, amount, id, order.refundApplicationFee)
    : null;
  const movement = recordMovement(simulator, account, {
    amount: -amount,
    currency: charge.currency,
    type: "refund",
    reportingCategory: "refund",
    source: id,
    description: `REFUND FOR CHARGE${charge.description === null ? "" : ` (${charge.description})`}`,
  });
  const pending = card?.refund === "pending";
  const refund = simulator.save("refunds", account, {
    id,
    object: "refund",
    amount,
    balance_transaction: movement.id,
    charge: charge.id,
    created: simulator.clock.seconds(),
    currency: charge.currency,
    customer: charge.customer,
    customer_account: null,
    destination_details: {
      card: { reference_status: "pending", reference_type: "acquirer_reference_number", type: "refund" },
      type: "card",
    },
    metadata: order.metadata,
    payment_intent: charge.payment_intent,
    payment_method: charge.payment_method,
    ...(pending ? { pending_reason: "processing" as const } : {}),
    reason: order.reason,
    receipt_number: null,
    source_transfer_reversal: null,
    status: pending ? "pending" : "succeeded",
    transfer_reversal: reversal,
  });
  const refunded = charge.amount_refunded + amount;
  const { before, after } = simulator.change("charges", charge.id, {
    amount_refunded: refunded,
    refunded: refunded === charge.amount,
  });
  simulator.emit("refund.created", account, refund);
  simulator.emit("charge.refunded", account, after, before);
  if (card?.refund !== undefined) {
    simulator.plan({ at: simulator.clock.now() + SETTLES_AFTER, kind: pending ? "succeed_refund" : "fail_refund", id });
  }
  return refund;
};

const refundable = (charge: Records["charges"]): number => {
  if (charge.status === "failed" || !charge.captured) {
    throw new StripeSimulatorError(
      400,
      `Charge ${charge.id} has not been captured, so there is nothing to refund. Cancel its PaymentIntent instead.`,
      {
        code: "charge_not_refundable",
      },
    );
  }
  if (charge.refunded) {
    throw new StripeSimulatorError(400, `Charge ${charge.id} has already been refunded.`, {
      code: "charge_already_refunded",
    });
  }
  if (charge.disputed) {
    throw new StripeSimulatorError(400, `Charge ${charge.id} has been charged back; cannot issue a refund.`, {
      code: "charge_disputed",
    });
  }
  return charge.amount - charge.amount_refunded;
};

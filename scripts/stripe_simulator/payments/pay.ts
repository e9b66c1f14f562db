import type { PaymentMethodRecord, Records } from "../state/records.ts";
import type { Simulator } from "../state/simulator.ts";
import { attemptCharge } from "./attempt_charge.ts";
import { failPayment } from "./fail_payment.ts";
import { openDispute } from "./open_dispute.ts";
import { settleCharge } from "./settle_charge.ts";
import type { TestCard } from "./test_cards.ts";

const AUTHORIZATION_MILLISECONDS = 7 * 86_400_000;

/** Charges the card of a confirmed (and, where asked for, authenticated) PaymentIntent. Throws when it is declined. */
export const pay = (
  simulator: Simulator,
  account: string,
  intent: Records["payment_intents"],
  method: PaymentMethodRecord,
  card: TestCard | undefined,
  authenticated: boolean,
): Records["payment_intents"] => {
  if (card?.decline !== undefined) throw failPayment(simulator, account, intent, method, card.decline);
  const charge = attemptCharge(simulator, account, intent, method, { decline: undefined, authenticated });
  const paid = { latest_charge: charge.id, last_payment_error: null, next_action: null, payment_method: method.id };
  if (intent.capture_method === "manual") {
    const { after } = simulator.change("payment_intents", intent.id, {
      ...paid,
      status: "requires_capture",
      amount_capturable: intent.amount,
    });
    simulator.plan({
      at: simulator.clock.now() + AUTHORIZATION_MILLISECONDS,
      kind: "expire_authorization",
      id: intent.id,
    });
    simulator.emit("charge.succeeded", account, charge);
    simulator.emit("payment_intent.amount_capturable_updated", account, after);
    return after;
  }
  const { after } = simulator.change("payment_intents", intent.id, {
    ...paid,
    status: "succeeded",
    amount_received: intent.amount,
  });
  const captured = simulator.change("charges", charge.id, { captured: true, amount_captured: intent.amount }).after;
  if (intent.capture_method === "automatic_async") {
    // Stripe settles these a moment later: the first event has no balance transaction, a second one brings it.
    simulator.emit("charge.succeeded", account, captured);
    simulator.emit("payment_intent.succeeded", account, after);
    simulator.emit("charge.updated", account, settleCharge(simulator, account, captured, card), captured);
  } else {
    simulator.emit("charge.succeeded", account, settleCharge(simulator, account, captured, card));
    simulator.emit("payment_intent.succeeded", account, after);
  }
  if (card?.dispute !== undefined) openDispute(simulator, charge.id, { reason: card.dispute });
  return after;
};

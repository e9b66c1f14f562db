import { findOrRefuse } from "../http/find_or_refuse.ts";
import type { PaymentMethodRecord } from "../state/records.ts";
import type { Simulator } from "../state/simulator.ts";
import { createPaymentMethod } from "./create_payment_method.ts";
import { findTestCard } from "./find_test_card.ts";

/** The payment method that a parameter names: a kept one, or a fresh one for a token such as `pm_card_visa`. */
export const paymentMethodGiven = (simulator: Simulator, account: string, id: string): PaymentMethodRecord =>
  findTestCard({ token: id }) === undefined
    ? findOrRefuse(simulator, "payment_methods", account, id, "payment_method", 400)
    : createPaymentMethod(simulator, account, { type: "card", card: { token: id } });

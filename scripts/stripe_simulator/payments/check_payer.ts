import { findOrRefuse } from "../http/find_or_refuse.ts";
import { StripeSimulatorError } from "../http/stripe_error.ts";
import type { PaymentMethodRecord } from "../state/records.ts";
import type { Simulator } from "../state/simulator.ts";

/** Refuses a customer that doesn't exist and a payment method that belongs to another one. */
export const checkPayer = (
  simulator: Simulator,
  account: string,
  customer: string | null | undefined,
  method: PaymentMethodRecord | undefined,
): void => {
  if (customer !== undefined && customer !== null)
    findOrRefuse(simulator, "customers", account, customer, "customer", 400);
  if (method !== undefined && method.customer !== null && method.customer !== (customer ?? null)) {
    throw new StripeSimulatorError(
      400,
      `The customer does not have a payment method with the ID ${method.id}. The payment method must be attached to the customer.`,
      { code: "resource_missing", param: "payment_method" },
    );
  }
};

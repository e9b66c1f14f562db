import type { PaymentMethodRecord } from "../state/records.ts";
import type { Simulator } from "../state/simulator.ts";
import { createPaymentMethod, type PaymentMethodParameters } from "./create_payment_method.ts";
import { paymentMethodGiven } from "./payment_method_given.ts";

/** The payment method that a request names or describes, if it does. */
export const methodFrom = (
  simulator: Simulator,
  account: string,
  params: {
    readonly payment_method?: string | undefined;
    readonly payment_method_data?: PaymentMethodParameters | undefined;
  },
): PaymentMethodRecord | undefined => {
  if (params.payment_method_data !== undefined)
    return createPaymentMethod(simulator, account, params.payment_method_data);
  return params.payment_method === undefined
    ? undefined
    : paymentMethodGiven(simulator, account, params.payment_method);
};

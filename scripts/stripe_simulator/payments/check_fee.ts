import { StripeSimulatorError } from "../http/stripe_error.ts";

/** Refuses an application fee that nobody could be charged, or that exceeds the payment. */
export const checkFee = (
  account: string,
  amount: number,
  fee: number | null | undefined,
  transfer: { readonly amount?: number | undefined } | null | undefined,
): void => {
  if (transfer?.amount !== undefined) {
    if (fee !== undefined && fee !== null) {
      throw new StripeSimulatorError(
        400,
        "You may only specify one of these parameters: application_fee_amount, transfer_data[amount].",
        { param: "application_fee_amount" },
      );
    }
    if (transfer.amount > amount) {
      throw new StripeSimulatorError(400, "Your transfer data amount may not be greater than the charge amount.", {
        param: "transfer_data[amount]",
      });
    }
  }
  if (fee === undefined || fee === null) return;
  if (account === "" && (transfer === undefined || transfer === null)) {
    throw new StripeSimulatorError(
      400,
      "Can only apply an application_fee_amount when the PaymentIntent is attempting a direct payment (using an OAuth key or Stripe-Account header) or destination payment (using `transfer_data[destination]`).",
      { param: "application_fee_amount" },
    );
  }
  if (fee > amount) {
    throw new StripeSimulatorError(400, "Your application fee may not be greater than the charge amount.", {
      param: "application_fee_amount",
    });
  }
};

import type Stripe from "stripe";

import type { SimulatedStripe } from "../simulated_stripe.ts";

/** An Express account that may receive money. */
export const onboardedAccount = async ({ stripe, control }: SimulatedStripe): Promise<Stripe.Account> => {
  const { id } = await stripe.accounts.create({
    type: "express",
    capabilities: { card_payments: { requested: true }, transfers: { requested: true } },
  });
  return control.completeOnboarding(id);
};

import { StripeSimulatorError } from "../http/stripe_error.ts";
import type { Simulator } from "../state/simulator.ts";
import { balanceOf } from "./balance_of.ts";

/** Refuses to move more than an account has available in a currency. */
export const checkAvailable = (
  simulator: Simulator,
  account: string,
  amount: number,
  currency: string,
  doing: "transfer" | "payout",
): void => {
  const available = balanceOf(simulator, account).find((funds) => funds.currency === currency)?.available ?? 0;
  if (amount <= available) return;
  throw new StripeSimulatorError(
    400,
    doing === "transfer"
      ? "You have insufficient available funds in your Stripe account. One likely reason you have insufficient funds is that your funds are automatically being paid out; try enabling manual payouts by going to https://dashboard.stripe.com/account/payouts."
      : "You have insufficient funds in your Stripe account for this transfer. Your card balance is too low. You can use the the /v1/balance endpoint to view your Stripe balance (for more details, see stripe.com/docs/api#balance).",
    { code: "balance_insufficient", ...(doing === "payout" ? { param: "amount" } : {}) },
  );
};

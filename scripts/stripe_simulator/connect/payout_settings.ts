import type Stripe from "stripe";
import type { z } from "zod";

import type { accountShape } from "./account_shape.ts";

type Told = NonNullable<z.output<typeof accountShape.update.settings>>["payouts"];
type Payouts = Stripe.Account.Settings.Payouts;

/** How an account wants to be paid out: what is told now over what was known. */
export const payoutSettings = (told: Told, known: Payouts | undefined): Payouts => {
  const schedule = told?.schedule;
  const days = schedule?.delay_days;
  return {
    debit_negative_balances: told?.debit_negative_balances ?? known?.debit_negative_balances ?? true,
    schedule: {
      delay_days: days === undefined ? (known?.schedule.delay_days ?? 2) : days === "minimum" ? 2 : Number(days),
      interval: schedule?.interval ?? known?.schedule.interval ?? "daily",
      ...(schedule?.monthly_anchor === undefined ? {} : { monthly_anchor: schedule.monthly_anchor }),
      ...(schedule?.weekly_anchor === undefined ? {} : { weekly_anchor: schedule.weekly_anchor }),
    },
    statement_descriptor: told?.statement_descriptor ?? known?.statement_descriptor ?? null,
  };
};

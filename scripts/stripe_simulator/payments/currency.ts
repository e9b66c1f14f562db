import { StripeSimulatorError } from "../http/stripe_error.ts";

const SUPPORTED = new Set(
  "usd aed afn all amd ang aoa ars aud awg azn bam bbd bdt bgn bhd bif bmd bnd bob brl bsd bwp byn bzd cad cdf chf clp cny cop crc cve czk djf dkk dop dzd egp etb eur fjd fkp gbp gel gip gmd gnf gtq gyd hkd hnl hrk htg huf idr ils inr isk jmd jod jpy kes kgs khr kmf krw kwd kyd kzt lak lbp lkr lrd lsl mad mdl mga mkd mmk mnt mop mur mvr mwk mxn myr mzn nad ngn nio nok npr nzd omr pab pen pgk php pkr pln pyg qar ron rsd rub rwf sar sbd scr sek sgd shp sle sos srd std szl thb tjs tnd top try ttd twd tzs uah ugx uyu uzs vnd vuv wst xaf xcd xof xpf yer zar zmw".split(
    " ",
  ),
);
const ZERO_DECIMALS = new Set("bif clp djf gnf jpy kmf krw mga pyg rwf ugx vnd vuv xaf xof xpf".split(" "));
const THREE_DECIMALS = new Set("bhd jod kwd omr tnd".split(" "));

// https://docs.stripe.com/currencies#minimum-and-maximum-charge-amounts; elsewhere half a main unit.
const MINIMUM: Readonly<Record<string, number>> = {
  usd: 50,
  aed: 200,
  aud: 50,
  bgn: 100,
  brl: 50,
  cad: 50,
  chf: 50,
  czk: 1500,
  dkk: 250,
  eur: 50,
  gbp: 30,
  hkd: 400,
  huf: 17500,
  inr: 50,
  jpy: 50,
  mxn: 1000,
  myr: 200,
  nok: 300,
  nzd: 50,
  pln: 200,
  ron: 200,
  sek: 300,
  sgd: 50,
  thb: 1000,
};
const SYMBOLS: Readonly<Record<string, string>> = {
  usd: "$",
  eur: "€",
  gbp: "£",
  jpy: "¥",
  inr: "₹",
  aud: "$",
  cad: "$",
  nzd: "$",
  sgd: "$",
  hkd: "$",
};

/** Rules of Stripe about amounts: minor units, limits, and how messages write them. */
export const currency = {
  /** Lower case, or refused when Stripe doesn't know it. */
  checked: (code: string, param = "currency"): string => {
    const lower = code.toLowerCase();
    if (!SUPPORTED.has(lower)) {
      throw new StripeSimulatorError(
        400,
        `Invalid currency: ${lower}. Stripe currently supports these currencies: ${[...SUPPORTED].join(", ")}`,
        { param },
      );
    }
    return lower;
  },

  /** Refuses amounts that can't be charged in a currency. */
  checkCharge: (amount: number, code: string): void => {
    const minimum = MINIMUM[code] ?? (ZERO_DECIMALS.has(code) ? 50 : THREE_DECIMALS.has(code) ? 500 : 50);
    if (amount < minimum) {
      throw new StripeSimulatorError(400, `Amount must be at least ${currency.written(minimum, code)} ${code}`, {
        code: "amount_too_small",
        param: "amount",
      });
    }
    if (amount > 99_999_999) {
      throw new StripeSimulatorError(400, `Amount must be no more than ${currency.written(99_999_999, code)}`, {
        code: "amount_too_large",
        param: "amount",
      });
    }
    currency.checkSteps(amount, code);
  },

  /** Three-decimal currencies are charged in tens of their minor unit. */
  checkSteps: (amount: number, code: string): void => {
    if (THREE_DECIMALS.has(code) && amount % 10 !== 0) {
      throw new StripeSimulatorError(
        400,
        `Invalid amount: ${amount}. Amounts in ${code} must be rounded to the nearest ten, since they are charged with two decimals only.`,
        { param: "amount" },
      );
    }
  },

  /** An amount for people, e.g. `$25.00`. */
  written: (amount: number, code: string): string => {
    const decimals = ZERO_DECIMALS.has(code) ? 0 : THREE_DECIMALS.has(code) ? 3 : 2;
    const text = (amount / 10 ** decimals).toLocaleString("en-US", {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    });
    const symbol = SYMBOLS[code];
    return symbol === undefined ? `${text} ${code.toUpperCase()}` : `${symbol}${text}`;
  },
} as const;

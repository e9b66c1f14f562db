const BY_COUNTRY: Readonly<Record<string, string>> = {
  AE: "aed",
  AU: "aud",
  BG: "bgn",
  BR: "brl",
  CA: "cad",
  CH: "chf",
  CZ: "czk",
  DK: "dkk",
  GB: "gbp",
  GI: "gbp",
  HK: "hkd",
  HU: "huf",
  IN: "inr",
  JP: "jpy",
  LI: "chf",
  MX: "mxn",
  MY: "myr",
  NO: "nok",
  NZ: "nzd",
  PL: "pln",
  RO: "ron",
  SE: "sek",
  SG: "sgd",
  TH: "thb",
  US: "usd",
};
const EURO = new Set("AT BE CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK".split(" "));

/** The currency of a country where Stripe opens accounts; undefined elsewhere. */
export const countryCurrency = (country: string): string | undefined =>
  EURO.has(country) ? "eur" : BY_COUNTRY[country];

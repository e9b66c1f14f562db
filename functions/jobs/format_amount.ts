/**
 * An amount for people: `formatAmount(12050, "EUR", 2)` is `EUR 120.50`.
 *
 * @param minorUnits whole minor units
 * @param currency ISO 4217 code
 * @param exponent decimal places of the currency's minor unit
 */
export function formatAmount(minorUnits: number, currency: string, exponent: number): string {
  return `${currency} ${(minorUnits / 10 ** exponent).toFixed(exponent)}`;
}

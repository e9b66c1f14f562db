import type { TestDatabase } from "../../../support/database.ts";
import type { TaxTerms } from "./terms.ts";

type Rule = TaxTerms & {
  readonly code: string;
  readonly country: string;
  readonly region?: string;
  readonly city?: string;
  readonly currency?: string;
  readonly from_date?: string;
  readonly to_date?: string;
};

// Made up, one for each way in which a tax can be levied; the names of the places only tell them apart.
const rules: readonly Rule[] = [
  { code: "t01", country: "DE", city: "Night", kind: "per_night", amount: 250, currency: "EUR", max_nights: 3 },
  { code: "t02", country: "DE", city: "Percent", kind: "percent", percent: 7.5, to_date: "2026-03-11" },
  { code: "t03", country: "DE", city: "Percent", kind: "percent", percent: 10, from_date: "2026-03-11" },
  {
    code: "t04",
    country: "AT",
    region: "Tirol",
    kind: "per_person_night",
    amount: 350,
    currency: "EUR",
    max_nights: 5,
    children_pay: true,
  },
  { code: "t05", country: "FR", city: "Capped", kind: "percent", percent: 5, max_nights: 2 },
  { code: "t06", country: "FR", city: "Included", kind: "percent", percent: 20, is_included: true },
  { code: "t07", country: "FR", city: "Both", kind: "percent", percent: 10, is_included: true },
  { code: "t08", country: "FR", city: "Both", kind: "per_person_night", amount: 188, currency: "EUR" },
  { code: "t09", country: "FR", city: "Both", kind: "percent", percent: 1.25 },
  { code: "t10", country: "JP", city: "Yen", kind: "per_person_night", amount: 500, currency: "JPY" },
  { code: "t11", country: "KW", kind: "percent", percent: 2.5 },
  { code: "t12", country: "IT", city: "Held", kind: "per_night", amount: 400, currency: "EUR", is_included: true },
];

/** Where a property of a case stands, and the tax rules there by code. Évora, with none, is the usual place. */
export const places = {
  evora: { address: {}, taxes: [] },
  night: { address: { city: "Night", country: "DE" }, taxes: ["t01"] },
  percent: { address: { city: "Percent", country: "DE" }, taxes: ["t02", "t03"] },
  tirol: { address: { city: "Village", region: "Tirol", country: "AT" }, taxes: ["t04"] },
  wien: { address: { city: "Wien", region: "Wien", country: "AT" }, taxes: [] },
  capped: { address: { city: "Capped", country: "FR" }, taxes: ["t05"] },
  included: { address: { city: "Included", country: "FR" }, taxes: ["t06"] },
  both: { address: { city: "Both", country: "FR" }, taxes: ["t07", "t08", "t09"] },
  yen: { address: { city: "Yen", country: "JP" }, taxes: ["t10"] },
  kuwait: { address: { city: "Anywhere", country: "KW" }, taxes: ["t11"] },
  held: { address: { city: "Held", country: "IT" }, taxes: ["t12"] },
} as const;

/** The name of a place. */
export type PlaceName = keyof typeof places;

/** The taxes on a stay that begins at a place on a day, for a property priced in a currency. */
export function taxesAt(place: PlaceName, checkIn: string, currency: string): readonly TaxTerms[] {
  const codes: readonly string[] = places[place].taxes;
  return rules.filter(
    (rule) =>
      codes.includes(rule.code) &&
      (rule.from_date ?? "") <= checkIn &&
      checkIn < (rule.to_date ?? "9999") &&
      (rule.currency ?? currency) === currency,
  );
}

/** Writes the tax rules of the places, and the fees of the platform from 1 July 2026 on: 5 % and 10.25 %. */
export async function levyTaxes(db: TestDatabase): Promise<void> {
  for (const rule of rules) {
    const row = { name: `Tax ${rule.code}`, source: "test", from_date: "2020-01-01", ...rule };
    await db.sql`insert into private.tax_rules ${db.sql(row)}`;
  }
  await db.sql`
    insert into private.fee_schedules (service_fee, in_force_from, host_percent, guest_percent)
    values ('split', '2026-07-01T00:00:00Z', 5, 10.25), ('host_only', '2026-07-01T00:00:00Z', 17.5, 0)`;
}

import { aProperty } from "../../../support/builders/a_property.ts";
import type { PropertyOverrides } from "../../../support/builders/a_property.ts";
import type { TestDatabase } from "../../../support/database.ts";
import { places } from "./places.ts";
import type { PlaceName } from "./places.ts";

/** A stay that is priced: what is unlike the usual property, when, who. */
export type StayCase = {
  readonly why: string;
  readonly property?: PropertyOverrides;
  readonly rules?: readonly Readonly<Record<string, unknown>>[];
  readonly promotions?: readonly Readonly<Record<string, unknown>>[];
  readonly check_in?: string | null;
  readonly check_out?: string | null;
  readonly adults?: number;
  readonly children?: number;
  readonly infants?: number;
  readonly pets?: number;
  /** When it is asked, unless at NOW. */
  readonly now?: string;
  /** Where the property stands, by a name in places.ts. */
  readonly place?: PlaceName;
};

/** What private.price_stay answers. */
export type Price = {
  readonly currency: string;
  readonly nights: number;
  readonly line_items: readonly {
    readonly kind: string;
    readonly label: string;
    readonly quantity: number;
    readonly unit_amount: number;
    readonly amount: number;
  }[];
  readonly total_amount: number;
  readonly host_service_fee_amount: number;
  readonly host_payout_amount: number;
  readonly platform_amount: number;
  readonly tax_amount: number;
  readonly problems: readonly { readonly code: string; readonly message: string }[];
};

/** Monday 2 March 2026, 10:00 in Évora: the time at which all cases are asked. */
export const NOW = "2026-03-02T10:00:00Z";

/** Makes the property of a case and asks for the price: two adults from Monday 9 to Thursday 12 March unless said. */
export async function priceOf(db: TestDatabase, stay: StayCase): Promise<Price> {
  const address = stay.place === undefined ? {} : { address: places[stay.place].address };
  const property = await aProperty(db, { ...address, ...stay.property });
  for (const rule of stay.rules ?? []) {
    await db.sql`insert into public.calendar_rules ${db.sql({ ...rule, property_id: property.id })}`;
  }
  for (const promotion of stay.promotions ?? []) {
    await db.sql`insert into public.promotions ${db.sql({ ...promotion, property_id: property.id })}`;
  }
  const [row] = await db.sql<{ price: Price }[]>`
    select private.price_stay(
      ${property.id}, ${stay.check_in === undefined ? "2026-03-09" : stay.check_in},
      ${stay.check_out === undefined ? "2026-03-12" : stay.check_out},
      ${stay.adults ?? 2}, ${stay.children ?? 0}, ${stay.infants ?? 0}, ${stay.pets ?? 0}
    ) as price`;
  if (row === undefined) throw new Error("no price");
  return row.price;
}

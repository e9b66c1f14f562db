import type { TestDatabase } from "../../../support/database.ts";

/** A search as the oracle understands it: arguments of search_properties by name. */
export type Asked = Readonly<Record<string, unknown>> & {
  readonly check_in?: string;
  readonly check_out?: string;
  readonly flexible_days?: number;
  readonly flexible_stay?: "weekend" | "week";
  readonly flexible_month?: string;
  readonly adults?: number;
  readonly children?: number;
  readonly pets?: number;
  readonly min_price?: number;
  readonly max_price?: number;
  readonly price_by?: "night" | "total";
  readonly display_currency?: string;
};

/** What should be found: with which stay, and at what price. */
export type Expected = {
  readonly id: string;
  readonly check_in: string | null;
  readonly nightly_amount: number;
  readonly total_amount: number | null;
};

type Quote = {
  readonly id: string;
  readonly check_in: string;
  readonly nightly: number;
  readonly total: number;
  readonly shown: number | null;
  readonly problems: readonly unknown[];
};

const day = (date: string, shift: number): string =>
  new Date(Date.parse(date) + shift * 86_400_000).toISOString().slice(0, 10);

/** The stays that would do, the preferred first. */
export function staysOf(asked: Asked): readonly (readonly [string, string])[] {
  const { check_in, check_out, flexible_days = 0, flexible_stay, flexible_month } = asked;
  if (check_in !== undefined && check_out !== undefined) {
    const shifts = Array.from({ length: flexible_days }, (_, index) => [index + 1, -index - 1]).flat();
    return [0, ...shifts].map((shift) => [day(check_in, shift), day(check_out, shift)] as const);
  }
  if (flexible_stay === undefined || flexible_month === undefined) return [];
  const first = `${flexible_month.slice(0, 7)}-01`;
  const next = day(first, 32).slice(0, 7);
  const nights = flexible_stay === "week" ? 7 : 2;
  return Array.from({ length: 31 }, (_, index) => day(first, index))
    .filter((from) => flexible_stay === "week" || new Date(from).getUTCDay() === 5)
    .map((from) => [from, day(from, nights)] as const)
    .filter(([, to]) => to <= `${next}-01`);
}

/** Asks quote_stay of each property about each stay, and keeps what a search may show: nothing here knows the read model. */
export async function expectedOf(db: TestDatabase, ids: readonly string[], asked: Asked): Promise<Expected[]> {
  const { min_price = 0, max_price = Number.MAX_SAFE_INTEGER, price_by = "night", display_currency = null } = asked;
  const { adults = 1, children = 0, pets = 0 } = asked;
  const isAsked = (amount: number | null): boolean =>
    (asked.min_price === undefined && asked.max_price === undefined) ||
    (amount !== null && amount >= min_price && amount <= max_price);
  const stays = staysOf(asked);

  if (asked.check_in === undefined && asked.flexible_stay === undefined) {
    const rows = await db.sql<{ id: string; nightly: number; shown: number | null }[]>`
      select id, base_price::float8 as nightly,
        case when ${display_currency}::text is null then base_price
          else (private.converted_amount(base_price, currency, ${display_currency})).converted end::float8 as shown
      from public.properties where id = any(${ids}::uuid[]) and max_guests >= ${adults + children}
        and (pets_allowed or ${pets} = 0)`;
    return rows
      .filter(({ shown }) => isAsked(shown))
      .map(({ id, nightly }) => ({ id, check_in: null, nightly_amount: nightly, total_amount: null }));
  }

  const quotes = await db.sql<Quote[]>`
    select property.id, stay.check_in::text, priced.nightly::float8, priced.total::float8, priced.quote -> 'problems' as problems,
      case when ${display_currency}::text is null then priced.compared
        else (private.converted_amount(priced.compared, property.currency, ${display_currency})).converted end::float8 as shown
    from public.properties as property
    cross join unnest(${stays.map(([from]) => from)}::date[], ${stays.map(([, to]) => to)}::date[]) as stay (check_in, check_out)
    cross join lateral public.quote_stay(
      property.id, stay.check_in, stay.check_out, ${adults}, ${children}, 0, ${pets}) as quote
    cross join lateral (
      select quote, (quote #>> '{line_items,0,unit_amount}')::bigint as nightly, (quote ->> 'total_amount')::bigint as total,
        case ${price_by} when 'total' then (quote ->> 'total_amount')::bigint
          else (quote #>> '{line_items,0,unit_amount}')::bigint end as compared
    ) as priced
    where property.id = any(${ids}::uuid[])`;
  return ids.flatMap((id) => {
    for (const [check_in] of stays) {
      const quote = quotes.find((known) => known.id === id && known.check_in === check_in);
      if (quote?.problems.length === 0 && isAsked(quote.shown)) {
        return [{ id, check_in, nightly_amount: quote.nightly, total_amount: quote.total }];
      }
    }
    return [];
  });
}

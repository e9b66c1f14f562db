import type postgres from "postgres";

import type { DailyRates } from "./parse_rates.ts";

/** Keeps the rates of a day against the euro; a day that is read again is corrected, unknown currencies are left out. */
export async function keepRates(sql: postgres.Sql, { date, rates }: DailyRates, source: string): Promise<void> {
  await sql`
    insert into public.exchange_rates (base, quote, date, rate, source)
    select 'EUR', given.quote, ${date}::date, given.rate, ${source}
    from unnest(${rates.map((each) => each.quote)}::text[], ${rates.map((each) => each.rate)}::numeric[]) as given (quote, rate)
    join public.currencies on currencies.code = given.quote
    where given.quote <> 'EUR' and given.rate > 0
    on conflict (quote, base, date) do update
    set rate = excluded.rate, source = excluded.source
    where (exchange_rates.rate, exchange_rates.source) is distinct from (excluded.rate, excluded.source)`;
}

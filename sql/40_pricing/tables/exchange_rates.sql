create table public.exchange_rates (
  base text not null references public.currencies (code)
    on delete restrict,
  quote text not null references public.currencies (code)
    on delete restrict,
  date date not null,
  rate numeric(20, 10) not null,
  source text not null,
  primary key (quote, base, date),
  constraint rate_is_positive check (rate > 0),
  constraint rate_is_between_two_currencies check (base <> quote)
);

create index exchange_rates_base_idx on public.exchange_rates (base);

comment on table public.exchange_rates is
  E'What currencies were worth each day. Prices are only shown by them, never charged.\n@graphql({"name": "ExchangeRate"})';
comment on column public.exchange_rates.base is 'ISO 4217, the currency of which one is worth rate of the other.';
comment on column public.exchange_rates.quote is 'ISO 4217, the currency that rate counts.';
comment on column public.exchange_rates.date is 'The day that the provider gives it for.';
comment on column public.exchange_rates.rate is 'Whole units of quote for one whole unit of base.';
comment on column public.exchange_rates.source is 'Where it was read.';
comment on constraint exchange_rates_base_fkey on public.exchange_rates is
  '@graphql({"foreign_name": "baseDetails", "local_name": "ratesAsBase"})';
comment on constraint exchange_rates_quote_fkey on public.exchange_rates is
  '@graphql({"foreign_name": "quoteDetails", "local_name": "ratesAsQuote"})';

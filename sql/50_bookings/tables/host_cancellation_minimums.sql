create table public.host_cancellation_minimums (
  rules_version smallint not null references public.booking_rules (version)
    on delete restrict,
  currency text not null references public.currencies (code)
    on delete restrict,
  amount bigint not null,
  primary key (rules_version, currency),
  constraint amount_is_positive check (amount > 0)
);

create index host_cancellation_minimums_currency_idx on public.host_cancellation_minimums (currency);

comment on table public.host_cancellation_minimums is
  E'The least that a host who cancels is charged: 50.00 euros, converted once per version of the rules; a currency without a row takes the latest exchange rate.\n@graphql({"name": "HostCancellationMinimum"})';
comment on column public.host_cancellation_minimums.rules_version is 'The booking rules it belongs to.';
comment on column public.host_cancellation_minimums.currency is 'ISO 4217, the currency of the booking.';
comment on column public.host_cancellation_minimums.amount is 'Minor units.';
comment on constraint host_cancellation_minimums_currency_fkey on public.host_cancellation_minimums is
  '@graphql({"foreign_name": "currencyDetails", "local_name": "hostCancellationMinimums"})';
comment on constraint host_cancellation_minimums_rules_version_fkey on public.host_cancellation_minimums is
  '@graphql({"foreign_name": "rules", "local_name": "hostCancellationMinimums"})';

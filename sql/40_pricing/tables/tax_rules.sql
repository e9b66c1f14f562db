create table private.tax_rules (
  code text primary key,
  name text not null,
  country text not null references public.countries (code)
    on delete restrict,
  region text,
  city text,
  kind public.tax_kind not null,
  percent numeric(7, 4),
  amount bigint,
  currency text references public.currencies (code)
    on delete restrict,
  max_nights smallint,
  is_included boolean not null default false,
  children_pay boolean not null default false,
  from_date date not null,
  to_date date,
  source text not null,
  constraint percent_belongs_to_its_kind check ((kind = 'percent') = (percent is not null)),
  constraint percent_is_in_range check (percent > 0 and percent <= 100),
  constraint sum_belongs_to_its_kind check ((kind <> 'percent') = (amount is not null and currency is not null)),
  constraint sum_is_positive check (amount between 1 and 100000000),
  constraint max_nights_is_positive check (max_nights > 0),
  constraint to_date_is_after_from_date check (to_date > from_date)
);

create index tax_rules_country_idx on private.tax_rules (country);
create index tax_rules_currency_idx on private.tax_rules (currency);

comment on table private.tax_rules is
  'Taxes on stays by jurisdiction and date of arrival. A null region or city means all of them. A sum applies to properties priced in its currency.';
comment on column private.tax_rules.max_nights is
  'Only the first so many nights are taxed, with their share of offer and extra guests; fees of the whole stay are taxed whole. Null for all.';
comment on column private.tax_rules.is_included is 'Whether prices hold the tax already; else it is added to them.';
comment on column private.tax_rules.children_pay is 'Whether children count as persons; infants never do.';
comment on column private.tax_rules.to_date is 'First date of arrival that it no longer applies to.';
comment on column private.tax_rules.source is 'Where the rule is published.';

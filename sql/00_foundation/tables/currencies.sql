create table public.currencies (
  code text primary key,
  exponent smallint not null,
  name text not null,
  constraint code_is_iso_4217 check (code ~ '^[A-Z]{3}$'),
  constraint exponent_is_iso_4217 check (exponent between 0 and 4)
);

comment on table public.currencies is
  E'Currencies that a property can be priced in (ISO 4217).\n@graphql({"name": "Currency"})';
comment on column public.currencies.code is 'ISO 4217 code, e.g. EUR.';
comment on column public.currencies.exponent is 'Decimal places of the minor unit: 2 for EUR, 0 for JPY, 3 for KWD.';
comment on column public.currencies.name is 'English name.';

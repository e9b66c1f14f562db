create table public.countries (
  code text primary key,
  name text not null,
  currency text not null references public.currencies (code)
    on delete restrict,
  constraint code_is_iso_3166_alpha_2 check (code ~ '^[A-Z]{2}$')
);

comment on table public.countries is
  E'Countries that a property can stand in (ISO 3166-1).\n@graphql({"name": "Country"})';
comment on column public.countries.code is 'ISO 3166-1 alpha-2 code, e.g. PT.';
comment on column public.countries.name is 'English short name.';
comment on column public.countries.currency is 'Currency proposed for a new property there.';

create index countries_currency_idx on public.countries (currency);
comment on constraint countries_currency_fkey on public.countries is
  '@graphql({"foreign_name": "currencyDetails", "local_name": "countries"})';

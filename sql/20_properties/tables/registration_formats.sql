create table public.registration_formats (
  country text primary key references public.countries (code)
    on delete restrict,
  name text not null,
  pattern text not null,
  example text not null,
  is_required boolean not null default false,
  constraint example_has_the_format check (example ~ pattern)
);

comment on table public.registration_formats is
  E'How the registration number of a unit reads in countries that have one format (EU 2024/1028). Elsewhere any number is taken.\n@graphql({"name": "RegistrationFormat"})';
comment on column public.registration_formats.country is 'ISO 3166-1 alpha-2.';
comment on column public.registration_formats.name is 'What the number is called there.';
comment on column public.registration_formats.pattern is 'Regular expression that the whole number matches.';
comment on column public.registration_formats.example is 'A made-up number of that format.';
comment on column public.registration_formats.is_required is
  'Whether a property there is published only with its number; for the operator to say.';
comment on constraint registration_formats_country_fkey on public.registration_formats is
  '@graphql({"foreign_name": "countryDetails", "local_name": "registrationFormat"})';

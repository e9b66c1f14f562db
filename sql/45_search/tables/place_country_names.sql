create table private.place_country_names (
  country text not null references public.countries (code)
    on delete cascade,
  key text not null,
  name text not null,
  primary key (country, key)
);

create index place_country_names_key_idx on private.place_country_names (key text_pattern_ops);

comment on table private.place_country_names is 'Names of countries in several languages, from Unicode CLDR.';
comment on column private.place_country_names.key is 'private.place_key of the name.';
comment on column private.place_country_names.name is 'The name as it is written.';

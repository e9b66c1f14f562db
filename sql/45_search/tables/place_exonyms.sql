create table private.place_exonyms (
  country text not null references public.countries (code)
    on delete cascade,
  key text not null,
  city text not null,
  name text not null,
  primary key (country, key)
);

create index place_exonyms_country_city_idx on private.place_exonyms (country, city);

comment on table private.place_exonyms is
  'Names of well-known cities in several languages: Wien, Vienna, Vienne, Viena.';
comment on column private.place_exonyms.key is 'private.place_key of the name.';
comment on column private.place_exonyms.city is 'Key of the city''s own name; the same for all its names.';
comment on column private.place_exonyms.name is 'The name as it is written.';

create table public.property_addresses (
  property_id uuid primary key references public.properties (id)
    on delete cascade,
  line1 text not null,
  line2 text,
  postal_code text,
  city text not null,
  region text,
  country text not null references public.countries (code)
    on delete restrict,
  latitude double precision not null,
  longitude double precision not null,
  directions text not null default '',
  created_at timestamptz not null default private.clock(),
  updated_at timestamptz not null default private.clock(),
  constraint latitude_is_on_earth check (latitude between -90 and 90),
  constraint longitude_is_on_earth check (longitude between -180 and 180),
  constraint lines_are_not_too_long
    check (
      char_length(line1) between 1 and 200
      and char_length(coalesce(line2, '')) <= 200
      and char_length(coalesce(postal_code, '')) <= 20
      and char_length(city) between 1 and 100
      and char_length(coalesce(region, '')) <= 100
      and char_length(directions) <= 5000
    )
);

create index property_addresses_country_idx on public.property_addresses (country);

comment on table public.property_addresses is
  E'The exact place of a property: for its host, and for guests with a confirmed stay. Writing it sets the approximate place of the property.\n@graphql({"name": "PropertyAddress"})';
comment on column public.property_addresses.property_id is 'The property.';
comment on column public.property_addresses.line1 is 'Street and number.';
comment on column public.property_addresses.line2 is 'Floor, door, building.';
comment on column public.property_addresses.postal_code is 'Postal code.';
comment on column public.property_addresses.city is 'City.';
comment on column public.property_addresses.region is 'Region or state.';
comment on column public.property_addresses.country is 'ISO 3166-1 alpha-2.';
comment on column public.property_addresses.latitude is 'Exact latitude, WGS 84.';
comment on column public.property_addresses.longitude is 'Exact longitude, WGS 84.';
comment on column public.property_addresses.directions is 'How to find the door.';
comment on column public.property_addresses.created_at is 'When the row was written.';
comment on column public.property_addresses.updated_at is 'When the row was last changed.';
comment on constraint property_addresses_country_fkey on public.property_addresses is
  '@graphql({"foreign_name": "countryDetails", "local_name": "addresses"})';
comment on constraint property_addresses_property_id_fkey on public.property_addresses is
  '@graphql({"foreign_name": "property", "local_name": "address"})';

create table private.places (
  id integer primary key generated always as identity,
  country text not null references public.countries (code)
    on delete restrict,
  key text not null,
  name text not null,
  region text,
  region_key text,
  property_count integer not null default 0,
  latitude double precision not null,
  longitude double precision not null,
  south double precision not null,
  north double precision not null,
  west double precision not null,
  east double precision not null
);

create index places_country_key_idx on private.places (country, key);
create index places_region_key_idx on private.places (region_key text_pattern_ops);
create index places_property_count_idx on private.places (property_count desc, id);
create index places_country_property_count_idx on private.places (country, property_count desc, id);

comment on table private.places is
  'Cities that properties stand in. Properties of one country whose cities have the same name, in whatever language it was typed, stand in one place when they are within 50 km of its centre.';
comment on column private.places.key is 'private.place_key of the city, by its own name when it is a well-known one.';
comment on column private.places.name is 'The city as most hosts write it.';
comment on column private.places.region is 'The region as most hosts write it.';
comment on column private.places.region_key is 'private.place_key of the region.';
comment on column private.places.property_count is
  'Published properties, but for what place_changes adds: see private.count_place.';
comment on column private.places.latitude is 'Centre of the properties.';
comment on column private.places.west is
  'The box around the properties; over the date line west is greater than east. It only grows until private.fill_places.';

create table private.time_zone_map (
  id boolean primary key default true,
  source text not null,
  tree text not null,
  zones text[] not null,
  constraint there_is_one_map check (id)
);

comment on table private.time_zone_map is
  'Map of the time zones of the earth: a quad tree over latitude and longitude, as the package named in source publishes it.';

create table public.amenity_groups (
  code text primary key,
  name text not null,
  position smallint not null,
  constraint code_is_snake_case check (code ~ '^[a-z][a-z0-9_]*$')
);

comment on table public.amenity_groups is E'Groups that amenities are shown in.\n@graphql({"name": "AmenityGroup"})';
comment on column public.amenity_groups.code is 'Stable code, e.g. kitchen.';
comment on column public.amenity_groups.name is 'English name.';
comment on column public.amenity_groups.position is 'Order in lists.';

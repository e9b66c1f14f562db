create table public.amenities (
  code text primary key,
  amenity_group text not null references public.amenity_groups (code)
    on delete restrict,
  name text not null,
  position smallint not null,
  constraint code_is_snake_case check (code ~ '^[a-z][a-z0-9_]*$')
);

create index amenities_amenity_group_idx on public.amenities (amenity_group);

comment on table public.amenities is E'What a property can offer.\n@graphql({"name": "Amenity"})';
comment on column public.amenities.code is 'Stable code, e.g. wifi.';
comment on column public.amenities.amenity_group is 'Code of amenity_groups.';
comment on column public.amenities.name is 'English name.';
comment on column public.amenities.position is 'Order within the group.';
comment on constraint amenities_amenity_group_fkey on public.amenities is
  '@graphql({"foreign_name": "group", "local_name": "amenities"})';

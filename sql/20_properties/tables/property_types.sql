create table public.property_types (
  code text primary key,
  name text not null,
  position smallint not null,
  constraint code_is_snake_case check (code ~ '^[a-z][a-z0-9_]*$')
);

comment on table public.property_types is
  E'Kinds of property: apartment, house, cabin, …\n@graphql({"name": "PropertyType"})';
comment on column public.property_types.code is 'Stable code, e.g. apartment.';
comment on column public.property_types.name is 'English name.';
comment on column public.property_types.position is 'Order in lists.';

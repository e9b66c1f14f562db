create table public.property_amenities (
  property_id uuid not null references public.properties (id)
    on delete cascade,
  amenity text not null references public.amenities (code)
    on delete restrict,
  primary key (property_id, amenity)
);

create index property_amenities_amenity_idx on public.property_amenities (amenity);

comment on table public.property_amenities is E'What each property offers.\n@graphql({"name": "PropertyAmenity"})';
comment on column public.property_amenities.property_id is 'The property.';
comment on column public.property_amenities.amenity is 'Code of amenities.';
comment on constraint property_amenities_amenity_fkey on public.property_amenities is
  '@graphql({"foreign_name": "amenityDetails", "local_name": "propertyAmenities"})';
comment on constraint property_amenities_property_id_fkey on public.property_amenities is
  '@graphql({"foreign_name": "property", "local_name": "amenities"})';

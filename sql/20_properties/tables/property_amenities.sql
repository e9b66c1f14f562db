create table public.property_amenities (
  property_id uuid not null references public.properties (id)
    on delete cascade,
  amenity text not null references public.amenities (code)
    on delete restrict,
  primary key (property_id, amenity)
);

create index property_amenities_amenity_idx on public.property_amenities (amenity);

comment on table public.property_amenities is 'What each property offers.';
comment on column public.property_amenities.property_id is 'The property.';
comment on column public.property_amenities.amenity is 'Code of amenities.';

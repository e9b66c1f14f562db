create table private.property_places (
  property_id uuid not null references public.properties (id)
    on delete cascade,
  latitude double precision not null,
  longitude double precision not null,
  secret uuid not null default gen_random_uuid(),
  primary key (property_id, latitude, longitude)
);

comment on table private.property_places is
  'Secrets of the shift from exact to approximate places of a property: one for each neighbourhood it has stood in, drawn once, so that asking again tells nothing more.';

create table private.property_places (
  property_id uuid primary key references public.properties (id)
    on delete cascade,
  secret uuid not null default gen_random_uuid()
);

comment on table private.property_places is
  'Secret of the shift from the exact to the approximate place of a property. Drawn once, so that asking again tells nothing more.';

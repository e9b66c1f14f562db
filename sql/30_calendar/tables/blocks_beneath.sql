create table private.blocks_beneath (
  property_id uuid not null references public.properties (id)
    on delete cascade,
  nights daterange not null,
  primary key (property_id, nights)
);

comment on table private.blocks_beneath is
  'Nights that a host blocked while they were taken otherwise, by preparation or another calendar: given back, they are blocked and not free.';

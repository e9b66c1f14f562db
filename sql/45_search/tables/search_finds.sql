create table private.search_finds (
  search_id uuid not null references public.saved_searches (id)
    on delete cascade,
  property_id uuid not null references public.properties (id)
    on delete cascade,
  reported_at timestamptz,
  primary key (search_id, property_id)
);

create index search_finds_property_id_idx on private.search_finds (property_id);

comment on table private.search_finds is
  'Properties that are no news for a saved search: they matched when it was saved, or were reported since.';

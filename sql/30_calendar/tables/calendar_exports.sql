create table private.calendar_exports (
  id uuid primary key default private.uuid_v7(),
  property_id uuid not null references public.properties (id)
    on delete cascade,
  name text not null,
  -- Of the token in the address; the token itself is kept nowhere.
  token_hash bytea not null,
  created_at timestamptz not null default private.clock(),
  constraint name_has_length check (char_length(name) <= 100)
);

create index calendar_exports_property_id_idx on private.calendar_exports (property_id);
create unique index calendar_exports_token_hash_idx on private.calendar_exports (token_hash);

comment on table private.calendar_exports is
  'Secret addresses under which other platforms read the calendar of a property, one for each of them; revoking deletes the row.';

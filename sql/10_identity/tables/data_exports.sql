create table private.data_exports (
  id uuid primary key default private.uuid_v7(),
  person_id uuid not null references public.profiles (id)
    on delete cascade,
  requested_at timestamptz not null default private.clock(),
  ready_at timestamptz,
  expires_at timestamptz,
  -- Paths in the bucket account-exports, data.json first.
  paths text[] not null default '{}',
  constraint ready_export_expires check ((ready_at is null) = (expires_at is null))
);

create unique index data_exports_person_id_idx on private.data_exports (person_id) where ready_at is null;
create index data_exports_person_id_id_idx on private.data_exports (person_id, id);
create index data_exports_expires_at_idx on private.data_exports (expires_at);

comment on table private.data_exports is
  'Copies of their data that people asked for: one in the making at a time, kept for seven days.';

create table private.staff_grants (
  id uuid primary key default private.uuid_v7(),
  person_id uuid not null references public.profiles (id)
    on delete cascade,
  role public.staff_role not null,
  granted_by uuid references public.profiles (id)
    on delete set null,
  granted_at timestamptz not null default private.clock(),
  expires_at timestamptz,
  revoked_at timestamptz,
  constraint grant_ends_after_it_begins check (expires_at > granted_at and revoked_at >= granted_at)
);

create unique index staff_grants_person_id_role_idx on private.staff_grants (person_id, role) where revoked_at is null;
create index staff_grants_person_id_idx on private.staff_grants (person_id);
create index staff_grants_granted_by_idx on private.staff_grants (granted_by);

comment on table private.staff_grants is
  'Which people are staff, in which role, from when to when. Rows are ended, never deleted.';

create table private.erasures (
  id uuid primary key default private.uuid_v7(),
  person_id uuid not null references public.profiles (id)
    on delete cascade,
  requested_at timestamptz not null default private.clock(),
  due_at timestamptz not null,
  cancelled_at timestamptz,
  erased_at timestamptz,
  constraint erasure_is_due_later check (due_at >= requested_at),
  constraint erasure_has_one_end check (cancelled_at is null or erased_at is null)
);

create unique index erasures_person_id_idx on private.erasures (person_id) where cancelled_at is null;
create index erasures_person_id_id_idx on private.erasures (person_id, id);
create index erasures_due_at_idx on private.erasures (due_at) where cancelled_at is null and erased_at is null;

comment on table private.erasures is
  'People who asked to be erased: fourteen days to think again, then all that is personal goes.';

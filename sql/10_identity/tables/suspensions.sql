create table private.suspensions (
  id uuid primary key default private.uuid_v7(),
  person_id uuid not null references public.profiles (id)
    on delete cascade,
  reason text not null,
  suspended_by uuid references public.profiles (id)
    on delete set null,
  suspended_at timestamptz not null default private.clock(),
  -- What comes back when the suspension is lifted.
  paused_property_ids uuid[] not null default '{}',
  lifted_by uuid references public.profiles (id)
    on delete set null,
  lifted_at timestamptz,
  constraint reason_is_given check (char_length(reason) between 1 and 2000),
  constraint suspension_is_lifted_after_it_began check (lifted_at >= suspended_at)
);

create unique index suspensions_person_id_idx on private.suspensions (person_id) where lifted_at is null;
create index suspensions_person_id_suspended_at_idx on private.suspensions (person_id, suspended_at);
create index suspensions_suspended_by_idx on private.suspensions (suspended_by);
create index suspensions_lifted_by_idx on private.suspensions (lifted_by);

comment on table private.suspensions is
  'Who was kept from changing anything, why, and until when. Rows are ended, never deleted.';

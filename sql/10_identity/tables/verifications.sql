create table private.verifications (
  id uuid primary key default private.uuid_v7(),
  person_id uuid not null references public.profiles (id)
    on delete cascade,
  provider text not null,
  -- What the provider calls it; none for staff, who look at documents themselves.
  provider_reference text,
  state public.verification_state not null default 'pending',
  reason text not null default '',
  submitted_at timestamptz not null default private.clock(),
  decided_by uuid references public.profiles (id)
    on delete set null,
  decided_at timestamptz,
  constraint provider_is_known check (provider in ('manual', 'stripe_identity')),
  constraint reason_is_not_too_long check (char_length(reason) <= 2000),
  constraint decision_has_a_time check ((state = 'pending') = (decided_at is null)),
  constraint verifications_provider_reference_is_unique unique (provider, provider_reference)
);

create unique index verifications_person_id_idx on private.verifications (person_id) where state = 'pending';
create index verifications_person_id_submitted_at_idx on private.verifications (person_id, submitted_at);
create index verifications_state_idx on private.verifications (state, id);
create index verifications_decided_by_idx on private.verifications (decided_by);

comment on table private.verifications is
  'Tries of people to have their identity verified. One is open at a time; the outcome stands in the profile.';

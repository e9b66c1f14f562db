create table public.property_decisions (
  id uuid primary key default private.uuid_v7(),
  property_id uuid not null references public.properties (id)
    on delete cascade,
  decision public.property_decision_kind not null,
  reason text not null default '',
  decided_at timestamptz not null default private.clock(),
  constraint refusal_has_a_reason check (decision in ('approved', 'restored') or btrim(reason) <> ''),
  constraint reason_is_not_too_long check (char_length(reason) <= 2000)
);

create index property_decisions_property_id_idx on public.property_decisions (property_id, id desc);

comment on table public.property_decisions is
  E'What staff decided about a listing, with the reason that its host is told. Rows are added, never changed; who decided is in the audit log.\n@graphql({"name": "PropertyDecision"})';
comment on column public.property_decisions.id is 'Sorts by the time it was made.';
comment on column public.property_decisions.property_id is 'The property.';
comment on column public.property_decisions.decision is
  'approved, rejected: after review; hidden, restored, removed: by moderation.';
comment on column public.property_decisions.reason is 'Why, in words for the host.';
comment on column public.property_decisions.decided_at is 'When.';
comment on constraint property_decisions_property_id_fkey on public.property_decisions is
  '@graphql({"foreign_name": "property", "local_name": "decisions"})';

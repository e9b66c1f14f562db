create table public.moderation_cases (
  id uuid primary key default private.uuid_v7(),
  kind public.case_kind not null,
  property_id uuid references public.properties (id)
    on delete cascade,
  person_id uuid references public.profiles (id)
    on delete cascade,
  review_id uuid references public.reviews (id)
    on delete cascade,
  report_count integer not null default 0,
  opened_at timestamptz not null default private.clock(),
  decision public.case_decision,
  reason text not null default '',
  decided_by uuid references public.profiles (id)
    on delete set null,
  decided_at timestamptz,
  constraint case_is_about_one_thing check (num_nonnulls(property_id, person_id, review_id) = 1),
  constraint listing_review_is_about_a_property check (kind <> 'listing_review' or property_id is not null),
  constraint decided_case_has_a_time check ((decision is null) = (decided_at is null)),
  constraint reason_is_not_too_long check (char_length(reason) <= 2000)
);

-- One open case of a kind for each thing: further reports join it.
create unique index moderation_cases_open_idx on public.moderation_cases (
  kind,
  coalesce(property_id, person_id, review_id)
)
where decision is null;
create index moderation_cases_opened_at_idx on public.moderation_cases (opened_at, id) where decision is null;
create index moderation_cases_property_id_idx on public.moderation_cases (property_id);
create index moderation_cases_person_id_idx on public.moderation_cases (person_id);
create index moderation_cases_review_id_idx on public.moderation_cases (review_id);
create index moderation_cases_decided_by_idx on public.moderation_cases (decided_by);

comment on table public.moderation_cases is
  E'What waits for moderators, and what they decided. The queue is the rows without a decision, oldest first.\n@graphql({"name": "ModerationCase", "totalCount": {"enabled": true}})';
comment on column public.moderation_cases.id is 'Key; sorts by time.';
comment on column public.moderation_cases.kind is 'report: people reported it; listing_review: a new listing.';
comment on column public.moderation_cases.property_id is 'The listing it is about.';
comment on column public.moderation_cases.person_id is 'The person it is about.';
comment on column public.moderation_cases.review_id is 'The review it is about.';
comment on column public.moderation_cases.report_count is 'How many reports it holds.';
comment on column public.moderation_cases.opened_at is 'When it began to wait.';
comment on column public.moderation_cases.decision is 'How it ended; null while it waits.';
comment on column public.moderation_cases.reason is 'Why, in words for the host.';
comment on column public.moderation_cases.decided_by is 'Who decided.';
comment on column public.moderation_cases.decided_at is 'When.';
comment on constraint moderation_cases_property_id_fkey on public.moderation_cases is
  '@graphql({"foreign_name": "property", "local_name": "moderationCases"})';
comment on constraint moderation_cases_person_id_fkey on public.moderation_cases is
  '@graphql({"foreign_name": "person", "local_name": "moderationCases"})';
comment on constraint moderation_cases_review_id_fkey on public.moderation_cases is
  '@graphql({"foreign_name": "review", "local_name": "moderationCases"})';
comment on constraint moderation_cases_decided_by_fkey on public.moderation_cases is
  '@graphql({"foreign_name": "decider", "local_name": "decidedModerationCases"})';

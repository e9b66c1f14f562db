create table public.reports (
  id uuid primary key default private.uuid_v7(),
  case_id uuid not null references public.moderation_cases (id)
    on delete cascade,
  reporter_id uuid references public.profiles (id)
    on delete set null,
  reason public.report_reason not null,
  details text not null default '',
  created_at timestamptz not null default private.clock(),
  constraint one_report_per_person_and_case unique (case_id, reporter_id),
  constraint details_are_not_too_long check (char_length(details) <= 2000)
);

create index reports_reporter_id_idx on public.reports (reporter_id);

comment on table public.reports is
  E'What people told staff about a listing, a person or a review. The reported side never learns who did.\n@graphql({"name": "Report"})';
comment on column public.reports.id is 'Key; sorts by time.';
comment on column public.reports.case_id is 'The case that it opened or joined.';
comment on column public.reports.reporter_id is 'Who reported; null when the person has been erased.';
comment on column public.reports.reason is 'Why.';
comment on column public.reports.details is 'In the words of the person; for a duplicate, which listing it repeats.';
comment on column public.reports.created_at is 'When.';
comment on constraint reports_case_id_fkey on public.reports is
  '@graphql({"foreign_name": "moderationCase", "local_name": "reports"})';
comment on constraint reports_reporter_id_fkey on public.reports is
  '@graphql({"foreign_name": "reporter", "local_name": "reports"})';

create table private.terms_acceptances (
  person_id uuid not null references public.profiles (id)
    on delete cascade,
  version text not null references public.terms_versions (version)
    on delete restrict,
  accepted_at timestamptz not null default private.clock(),
  primary key (person_id, version)
);

create index terms_acceptances_version_idx on private.terms_acceptances (version);

comment on table private.terms_acceptances is 'Who accepted which terms, and when.';

create table public.terms_versions (
  version text primary key,
  url text not null,
  in_force_from timestamptz not null,
  constraint version_is_not_too_long check (char_length(version) between 1 and 40)
);

comment on table public.terms_versions is
  E'Versions of the terms for hosts; the latest that is in force is the one to accept.\n@graphql({"name": "TermsVersion"})';
comment on column public.terms_versions.version is 'What become_host is told, e.g. 2026-01.';
comment on column public.terms_versions.url is 'Where the text stands.';
comment on column public.terms_versions.in_force_from is 'From when on it is the one to accept.';

create table public.saved_searches (
  id uuid primary key default private.uuid_v7(),
  person_id uuid not null references public.profiles (id)
    on delete cascade,
  name text not null,
  criteria jsonb not null,
  alerts boolean not null default true,
  created_at timestamptz not null default private.clock(),
  updated_at timestamptz not null default private.clock(),
  constraint search_name_has_length check (char_length(btrim(name)) >= 1 and char_length(name) <= 100),
  constraint search_name_is_one_line check (name !~ '[[:cntrl:]]'),
  constraint criteria_are_an_object check (jsonb_typeof(criteria) = 'object' and octet_length(criteria::text) <= 10000)
);

create index saved_searches_person_id_idx on public.saved_searches (person_id, id);

comment on table public.saved_searches is
  E'Searches that a person keeps, at most 50; save_search adds one. With alerts on, the person is told of properties that come to match.\n@graphql({"name": "SavedSearch", "totalCount": {"enabled": true}})';
comment on column public.saved_searches.id is 'Key; sorts by time.';
comment on column public.saved_searches.person_id is 'Whose search.';
comment on column public.saved_searches.name is 'What the person calls it.';
comment on column public.saved_searches.criteria is 'What is looked for: arguments of search_properties by name.';
comment on column public.saved_searches.alerts is 'Whether the person is told of new matches.';
comment on column public.saved_searches.created_at is 'When it was saved.';
comment on column public.saved_searches.updated_at is 'When the row was last changed.';
comment on constraint saved_searches_person_id_fkey on public.saved_searches is
  '@graphql({"foreign_name": "person", "local_name": "savedSearches"})';

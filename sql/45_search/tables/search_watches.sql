create table private.search_watches (
  search_id uuid primary key references public.saved_searches (id)
    on delete cascade,
  -- Matched too much when it was saved to remember all of it.
  is_wide boolean not null,
  checked_in_run bigint not null default 0,
  alerted_at timestamptz,
  problem text
);

create index search_watches_checked_in_run_idx on private.search_watches (checked_in_run, search_id);

comment on table private.search_watches is 'How far the job of the alerts has got with a saved search.';
comment on column private.search_watches.is_wide is
  'Told of newly published properties alone: what matched when it was saved is not remembered whole.';
comment on column private.search_watches.problem is
  'Why the search could not be run the last time; null when it could.';

create or replace function private.matches_by_sample(request private.search_request, conditions text)
returns double precision
language plpgsql
stable
security definer -- reads the read model, which callers can't
set search_path = ''
as $$
declare
  read_rows constant integer := 10000;
  listings double precision := (
    select greatest(relation.reltuples, 1)
    from pg_catalog.pg_class as relation
    where relation.oid = 'private.search_listings'::regclass
  );
  matching double precision;
begin
  execute format(
    'select count(*) from private.search_listings as listing tablesample system (%s) repeatable (1) where %s',
    least(100, 100 * read_rows / listings), private.sampled_condition(request, conditions)
  )
  into matching;
  return matching * greatest(1, listings / read_rows);
end;
$$;

comment on function private.matches_by_sample(private.search_request, text) is
  'About how many listings meet the conditions, judging by ten thousand on random pages.';

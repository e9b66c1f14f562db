create or replace function private.matches_if_many(request private.search_request, conditions text)
returns double precision
language plpgsql
stable
security definer -- reads the read model, which callers can't
set search_path = ''
as $$
declare
  visited_limit constant integer := 20000;
  visited integer;
begin
  if request.query is not null then
    return null;
  end if;
  execute format(
    'select count(*) from (select from private.search_listings as listing where %s limit %s) as listing',
    coalesce(nullif(private.place_condition(request), ''), 'true'), visited_limit + 1
  )
  into visited;
  return case when visited > visited_limit then private.matches_by_sample(request, conditions) end;
end;
$$;

comment on function private.matches_if_many(private.search_request, text) is
  'About how many listings a search finds in a place with more than 20,000; null where there are fewer, which can all be read, or the search has words, which say where to read.';

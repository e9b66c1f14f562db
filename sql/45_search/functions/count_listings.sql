create or replace function private.count_listings(walks private.search_walk[], request private.search_request)
returns integer
language plpgsql
stable
security definer -- reads the read model, which callers can't
set search_path = ''
as $$
declare
  counted_limit constant integer := 1000;
  visited_limit constant integer := 20000;
  place text := nullif(private.place_condition(request), '');
  walk private.search_walk;
  found integer;
  counted integer := 0;
begin
  foreach walk in array walks loop
    execute case
      when request.query is null then format(
        'select count(*) from (select from (select * from private.search_listings as listing where %s limit %s) as listing where %s limit %s) as found',
        coalesce(place, 'true'), visited_limit, walk.condition, counted_limit
      )
      else format(
        'select count(*) from (select from private.search_listings as listing where %s limit %s) as found',
        walk.condition, counted_limit - counted
      )
    end
    into found;
    counted := counted + found;
    exit when counted >= counted_limit;
  end loop;
  return counted;
end;
$$;

comment on function private.count_listings(private.search_walk[], private.search_request) is
  'How many listings the read model lets through, counted up to 1000 among the first 20000 in the place.';

create or replace function private.search_is_wide(request private.search_request)
returns boolean
language plpgsql
stable
security definer -- called by definer functions only
set search_path = ''
as $$
declare
  candidates integer;
  in_place integer;
begin
  execute format(
    'select count(*) from (select from private.search_listings as listing where %s limit 1001) as candidate',
    private.search_conditions(request)
  )
  into candidates;
  if candidates > 1000 then
    return true;
  end if;
  -- However few it finds, looking for them anew is too much when it means to go through all of these.
  execute format(
    'select count(*) from (select from private.search_listings as listing where %s limit 20001) as candidate',
    concat_ws(' and ', 'true', nullif(private.place_condition(request), ''), private.words_condition(request))
  )
  into in_place;
  return in_place > 20000;
end;
$$;

comment on function private.search_is_wide(private.search_request) is
  'Whether a search has more candidates than a saved search remembers, or looks for them in more than 20,000 listings.';

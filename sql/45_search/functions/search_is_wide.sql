create or replace function private.search_is_wide(request private.search_request)
returns boolean
language plpgsql
stable
security definer -- called by definer functions only
set search_path = ''
as $$
declare
  counted integer;
begin
  execute format(
    'select count(*) from (select from private.search_listings as listing where %s limit 1001) as candidate',
    private.search_conditions(request)
  )
  into counted;
  return counted > 1000;
end;
$$;

comment on function private.search_is_wide(private.search_request) is
  'Whether a search has more candidates than a saved search remembers.';

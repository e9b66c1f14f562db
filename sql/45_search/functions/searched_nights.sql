create or replace function private.searched_nights(request private.search_request)
returns integer
language plpgsql
immutable
security invoker
set search_path = ''
as $$
begin
  return coalesce(
    request.check_out - request.check_in, case request.flexible_stay when 'weekend' then 2 when 'week' then 7 end
  );
end;
$$;

comment on function private.searched_nights(private.search_request) is
  'How many nights the stays have that a search asks for; null without dates.';

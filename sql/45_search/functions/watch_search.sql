create or replace function private.watch_search(saved public.saved_searches, request private.search_request)
returns void
language plpgsql
volatile
security definer -- called by save_search
set search_path = ''
as $$
begin
  insert into private.search_finds (search_id, property_id)
  select saved.id, match.property_id from private.new_matches(saved, request) as match;

  insert into private.search_watches (search_id, is_wide)
  values (saved.id, private.search_is_wide(request));
end;
$$;

comment on function private.watch_search(public.saved_searches, private.search_request) is
  'Remembers what a search matches when it is saved: that is no news later.';

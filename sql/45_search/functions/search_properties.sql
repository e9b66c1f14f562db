create or replace function private.search_properties(request private.search_request, cursor text)
returns jsonb
language plpgsql
stable
security definer -- reads the read model and prices, which callers can't
set search_path = ''
as $$
declare
  page record;
  place record;
  total integer;
begin
  perform private.check_search(request);
  select count(*) into total from private.search_candidates(request, 1000);
  select * into place from private.read_search_cursor(search_properties.cursor, request.sort);
  request.cursor_key := place.sort_key;
  request.cursor_id := place.property_id;

  if request.sort = 'price' and request.check_in is not null then
    select * into page from private.search_by_total(request);
  else
    select * into page from private.search_by_key(request);
  end if;
  return jsonb_build_object('items', page.items, 'next_cursor', page.next_cursor, 'total_estimate', total);
end;
$$;

comment on function private.search_properties(private.search_request, text) is 'See public.search_properties.';

grant execute on function private.search_properties(private.search_request, text) to anon, authenticated, service_role;

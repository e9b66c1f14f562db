create or replace function private.search_properties(request private.search_request, cursor text)
returns jsonb
language plpgsql
stable
security definer -- reads the read model and prices, which callers can't
set search_path = ''
set plan_cache_mode = 'force_generic_plan' -- planned anew, it would take ten times as long
as $$
declare
  walks private.search_walk[];
  rates jsonb;
  place record;
  page private.search_page;
  total integer;
begin
  request := private.complete_search(request);
  perform private.check_search(request);
  select * into place from private.read_search_cursor(search_properties.cursor, request.sort);
  walks := private.search_walks(request);
  rates := private.display_rates(request.display_currency);
  if request.sort = 'price' then
    page := private.search_by_price(request, walks[1], place.sort_key, place.property_id, rates);
  else
    page := private.search_by_key(request, walks, coalesce(place.walk, 1), place.sort_key, place.property_id, rates);
  end if;
  total := coalesce(place.total, case when page.matching <= 1000 then page.matching when page.matching > 1000 then 1000 end, private.count_listings(walks, request));
  return jsonb_build_object(
    'items', private.search_items(request, page, rates),
    'next_cursor', case
      when page.last_id is not null
        then private.search_cursor(request.sort, page.last_walk, page.last_key, page.last_id, total)
    end,
    'total_estimate', total
  );
exception
  when query_canceled then
    -- Somebody else's doing, unless it has taken as long as the shortest timeout there is.
    if private.search_seconds() < 2 then
      raise;
    end if;
    perform private.fail('RV003', 'search: it took too long', 'Narrow the place, the dates or the filters.');
end;
$$;

comment on function private.search_properties(private.search_request, text) is 'See public.search_properties.';

grant execute on function private.search_properties(private.search_request, text) to anon, authenticated, service_role;

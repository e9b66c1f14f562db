create or replace function private.search_properties(request private.search_request, cursor text)
returns jsonb
language plpgsql
stable
security definer -- reads the read model and prices, which callers can't
set search_path = ''
as $$
declare
  conditions text;
  rates jsonb;
  place record;
  found record;
  total integer;
begin
  request := private.complete_search(request);
  perform private.check_search(request);
  conditions := private.search_conditions(request);
  rates := private.display_rates(request.display_currency);
  select * into place from private.read_search_cursor(search_properties.cursor, request.sort);
  total := place.total;
  if total is null then
    execute format(
      'select count(*) from (select from private.search_listings as listing where %s limit 1000) as matching', conditions
    )
    into total;
  end if;

  if request.sort = 'price' then
    select * into found
    from private.search_by_price(request, conditions, place.sort_key, place.property_id, rates);
  else
    select * into found
    from private.search_by_key(request, conditions, place.sort_key, place.property_id, rates);
  end if;
  return jsonb_build_object(
    'items', private.search_items(request, found.page, rates),
    'next_cursor', case
      when found.last_id is not null then private.search_cursor(request.sort, found.last_key, found.last_id, total)
    end,
    'total_estimate', total
  );
end;
$$;

comment on function private.search_properties(private.search_request, text) is 'See public.search_properties.';

grant execute on function private.search_properties(private.search_request, text) to anon, authenticated, service_role;

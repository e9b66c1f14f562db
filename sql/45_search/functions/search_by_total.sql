create or replace function private.search_by_total(
  request private.search_request,
  out items jsonb,
  out next_cursor text
)
language plpgsql
stable
security definer -- called by definer functions only
set search_path = ''
as $$
declare
  -- The total is known only once a stay is priced: the cheapest by night are, and put in order.
  examined_limit constant integer := 400;
  everything private.search_request := request;
  found record;
begin
  everything.cursor_key := null;
  everything.cursor_id := null;
  items := '[]';
  for found in
    select listed.property, listed.metres, listed.nightly_amount, listed.quote, listed.total
    from (
      select
        property,
        candidate.metres,
        priced.quote,
        (priced.quote #>> '{line_items,0,unit_amount}')::bigint as nightly_amount,
        (priced.quote ->> 'total_amount')::bigint as total
      from private.search_candidates(everything, examined_limit) as candidate
      join public.properties as property on property.id = candidate.property_id
      cross join lateral private.price_stay(
        property, request.check_in, request.check_out, request.adults, request.children, request.infants, request.pets
      ) as priced (quote)
      where priced.quote -> 'problems' = '[]'
    ) as listed
    where (request.min_price is null or listed.nightly_amount >= request.min_price)
      and (request.max_price is null or listed.nightly_amount <= request.max_price)
      and (request.cursor_id is null or (listed.total::double precision, (listed.property).id) > (request.cursor_key, request.cursor_id))
    order by listed.total, (listed.property).id
    limit request.page_size + 1
  loop
    if jsonb_array_length(items) = request.page_size then
      return;
    end if;
    items := items || private.search_item(found.property, found.metres, found.nightly_amount, found.quote);
    next_cursor := private.search_cursor(request.sort, found.total, (found.property).id);
  end loop;
  next_cursor := null;
end;
$$;

comment on function private.search_by_total(private.search_request) is
  'A page of properties that can be booked as asked, the cheapest stay first.';

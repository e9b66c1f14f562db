create or replace function private.search_by_key(request private.search_request, out items jsonb, out next_cursor text)
language plpgsql
stable
security definer -- called by definer functions only
set search_path = ''
as $$
declare
  -- So many properties at most are asked for their price at a time; a page that is not full then goes on.
  examined_limit constant integer := 400;
  examined integer := 0;
  candidate record;
  property public.properties;
  quote jsonb;
  nightly_amount bigint;
begin
  items := '[]';
  for candidate in select * from private.search_candidates(request, examined_limit) loop
    examined := examined + 1;
    select * into property from public.properties where id = candidate.property_id;
    nightly_amount := property.base_price;
    if request.check_in is not null then
      quote := private.price_stay(
        property, request.check_in, request.check_out, request.adults, request.children, request.infants, request.pets
      );
      nightly_amount := quote #>> '{line_items,0,unit_amount}';
    end if;
    if coalesce(quote -> 'problems' = '[]', true)
      and (request.min_price is null or nightly_amount >= request.min_price)
      and (request.max_price is null or nightly_amount <= request.max_price)
    then
      if jsonb_array_length(items) = request.page_size then
        return;
      end if;
      items := items || private.search_item(property, candidate.metres, nightly_amount, quote);
    end if;
    next_cursor := private.search_cursor(request.sort, candidate.sort_key, candidate.property_id);
  end loop;
  if examined < examined_limit then
    next_cursor := null;
  end if;
end;
$$;

comment on function private.search_by_key(private.search_request) is
  'A page of properties that can be booked as asked, in the order of a key that the read model holds.';

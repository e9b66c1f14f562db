create or replace function private.read_search_criteria(criteria jsonb)
returns private.search_request
language plpgsql
stable
security definer -- called by definer functions only
set search_path = ''
as $$
declare
  kinds constant jsonb := '{
    "west": "number", "south": "number", "east": "number", "north": "number",
    "near_lat": "number", "near_lng": "number", "radius_m": "number", "query": "text",
    "check_in": "date", "check_out": "date",
    "adults": "integer", "children": "integer", "infants": "integer", "pets": "integer",
    "min_price": "amount", "max_price": "amount", "property_types": "texts", "amenities": "texts", "sort": "text",
    "flexible_days": "integer", "flexible_stay": "text", "flexible_month": "date",
    "price_by": "text", "display_currency": "text", "room_types": "texts",
    "min_bedrooms": "integer", "min_beds": "integer", "min_bathrooms": "number",
    "instant_book": "boolean", "accessibility": "texts", "host_languages": "texts", "cancellation_policies": "texts"
  }';
  problem text;
  request private.search_request;
begin
  if jsonb_typeof(criteria) is distinct from 'object' then
    perform private.fail('RV001', 'search: the criteria are not valid', 'criteria: a JSON object');
  end if;
  select private.criterion_problem(given.key, given.value, kinds ->> given.key)
  into problem
  from jsonb_each(criteria) as given
  where private.criterion_problem(given.key, given.value, kinds ->> given.key) is not null
  limit 1;
  if problem is not null then
    perform private.fail('RV001', 'search: the criteria are not valid', problem);
  end if;
  request := private.complete_search(jsonb_populate_record(null::private.search_request, criteria));
  perform private.check_search(request);
  return request;
end;
$$;

comment on function private.read_search_criteria(jsonb) is
  'A search from an object with the arguments of search_properties by name, but for cursor and page_size. Fails with RV001 naming the key that is unknown or of a wrong type, and as search_properties does; null stands for what isn''t given.';

create or replace function private.without_facet_filters(request private.search_request)
returns private.search_request
language plpgsql
immutable
security invoker
set search_path = ''
as $$
begin
  request.property_types := null;
  request.room_types := null;
  request.min_bedrooms := null;
  request.min_beds := null;
  request.cancellation_policies := null;
  request.instant_book := null;
  request.host_languages := null;
  request.min_price := null;
  request.max_price := null;
  return request;
end;
$$;

comment on function private.without_facet_filters(private.search_request) is
  'A search without the filters of facets that are counted as if theirs were not set.';

create or replace function private.complete_search(request private.search_request)
returns private.search_request
language plpgsql
immutable
security invoker
set search_path = ''
as $$
begin
  request.adults := coalesce(request.adults, 1);
  request.children := coalesce(request.children, 0);
  request.infants := coalesce(request.infants, 0);
  request.pets := coalesce(request.pets, 0);
  request.sort := coalesce(request.sort, 'relevance');
  request.page_size := coalesce(request.page_size, 20);
  request.flexible_days := nullif(request.flexible_days, 0);
  request.price_by := coalesce(request.price_by, 'night');
  request.query := nullif(btrim(request.query), '');
  request.flexible_month := case when isfinite(request.flexible_month) then date_trunc('month', request.flexible_month)::date end;
  request.radius_m := case when request.near_lat is not null then coalesce(request.radius_m, 10000) end;
  -- Empty lists ask for nothing.
  request.property_types := nullif(request.property_types, '{}');
  request.amenities := nullif(request.amenities, '{}');
  request.room_types := nullif(request.room_types, '{}');
  request.accessibility := nullif(request.accessibility, '{}');
  request.host_languages := nullif(request.host_languages, '{}');
  request.cancellation_policies := nullif(request.cancellation_policies, '{}');
  return request;
end;
$$;

comment on function private.complete_search(private.search_request) is
  'A search with what is meant when something isn''t given.';

create or replace function public.search_facets(criteria jsonb)
returns jsonb
language sql
stable
security invoker
set search_path = ''
set statement_timeout = '5s' -- PostgREST sets it before the call
as $$
  select private.search_facets(search_facets.criteria);
$$;

comment on function public.search_facets(jsonb) is
  'How many of what a search finds have each property_type, room_type, amenity, number of bedrooms and beds, cancellation_policy, instant_book, host_language, and a histogram of prices. criteria: arguments of search_properties by name, without cursor and page_size. The counts of a facet leave out its own filter, so that they say what another choice would find; those of amenities, all of which are asked for, don''t. is_exact is false when there are too many to look at each: the counts are then of the read model, or estimates.';

grant execute on function public.search_facets(jsonb) to anon, authenticated, service_role;

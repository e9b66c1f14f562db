create or replace function public.search_clusters(criteria jsonb, max_clusters integer default 100)
returns jsonb
language sql
stable
security invoker
set search_path = ''
set statement_timeout = '5s' -- PostgREST sets it before the call
as $$
  select private.search_clusters(search_clusters.criteria, search_clusters.max_clusters);
$$;

comment on function public.search_clusters(jsonb, integer) is
  'What a search finds as at most max_clusters (1 to 1000) groups on a map, the finest grid that has no more: count, centroid, bounds of the cell, the lowest price, and the property where there is one. criteria: arguments of search_properties by name, without cursor and page_size. is_exact is false when there are too many to look at each.';

grant execute on function public.search_clusters(jsonb, integer) to anon, authenticated, service_role;

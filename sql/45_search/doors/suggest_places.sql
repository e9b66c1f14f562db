create or replace function public.suggest_places(query text, page_size integer default 8)
returns jsonb
language sql
stable
security invoker
set search_path = ''
as $$
  select private.suggest_places(suggest_places.query, coalesce(suggest_places.page_size, 8));
$$;

comment on function public.suggest_places(text, integer) is
  'Cities, regions and countries with published properties, as somebody types the name in any language: whole names first, then what begins so, else what it may be a mistyping of; the fullest first. Each has kind, city, region, country, country_name, latitude, longitude, a box to pass to search_properties and the number of properties.';

grant execute on function public.suggest_places(text, integer) to anon, authenticated, service_role;

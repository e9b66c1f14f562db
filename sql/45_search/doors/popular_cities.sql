create or replace function public.popular_cities(country text default null, page_size integer default 12)
returns jsonb
language sql
stable
security invoker
set search_path = ''
as $$
  select private.popular_cities(popular_cities.country, coalesce(popular_cities.page_size, 12));
$$;

comment on function public.popular_cities(text, integer) is
  'Cities with the most published properties, of one country (ISO 3166-1 code) or of all. Each as suggest_places shows it, with cover_path, the picture of its best listing.';

grant execute on function public.popular_cities(text, integer) to anon, authenticated, service_role;

create or replace function public.search_properties(
  west double precision default null,
  south double precision default null,
  east double precision default null,
  north double precision default null,
  near_lat double precision default null,
  near_lng double precision default null,
  radius_m double precision default null,
  query text default null,
  check_in date default null,
  check_out date default null,
  adults integer default 1,
  children integer default 0,
  infants integer default 0,
  pets integer default 0,
  min_price bigint default null,
  max_price bigint default null,
  property_types text[] default null,
  amenities text[] default null,
  sort text default 'relevance',
  cursor text default null,
  page_size integer default 20
)
returns jsonb
language sql
stable
security invoker
set search_path = ''
as $$
  select
    private.search_properties(
      row(
        search_properties.west,
        search_properties.south,
        search_properties.east,
        search_properties.north,
        search_properties.near_lat,
        search_properties.near_lng,
        search_properties.radius_m,
        search_properties.query,
        search_properties.check_in,
        search_properties.check_out,
        coalesce(search_properties.adults, 1),
        coalesce(search_properties.children, 0),
        coalesce(search_properties.infants, 0),
        coalesce(search_properties.pets, 0),
        search_properties.min_price,
        search_properties.max_price,
        search_properties.property_types,
        search_properties.amenities,
        coalesce(search_properties.sort, 'relevance'),
        null,
        null,
        coalesce(search_properties.page_size, 20)
      )::private.search_request,
      search_properties.cursor
    );
$$;

comment on function public.search_properties(
  double precision,
  double precision,
  double precision,
  double precision,
  double precision,
  double precision,
  double precision,
  text,
  date,
  date,
  integer,
  integer,
  integer,
  integer,
  bigint,
  bigint,
  text[],
  text[],
  text,
  text,
  integer
) is
  'Published properties in a box (west, south, east, north), around a centre (near_lat, near_lng, radius_m, 10 km by default) or by words (query), that the party can book for the dates. Prices are in minor units of each property''s currency, min_price and max_price for a night. sort: relevance and rating (best rated first), price, newest, distance. Pass next_cursor as cursor for the next page; there is none after the last.';

grant execute
on function public.search_properties(
  double precision,
  double precision,
  double precision,
  double precision,
  double precision,
  double precision,
  double precision,
  text,
  date,
  date,
  integer,
  integer,
  integer,
  integer,
  bigint,
  bigint,
  text[],
  text[],
  text,
  text,
  integer
)
to anon, authenticated, service_role;

create type private.search_request as (
  west double precision,
  south double precision,
  east double precision,
  north double precision,
  near_lat double precision,
  near_lng double precision,
  radius_m double precision,
  query text,
  check_in date,
  check_out date,
  adults integer,
  children integer,
  infants integer,
  pets integer,
  min_price bigint,
  max_price bigint,
  property_types text[],
  amenities text[],
  sort text,
  cursor_key double precision,
  cursor_id uuid,
  page_size integer
);

comment on type private.search_request is 'What a guest looks for, checked.';

create type private.stay_terms as (
  number bigint,
  property_id uuid,
  check_in date,
  check_out date,
  nights integer,
  bookable daterange,
  is_free boolean,
  min_nights integer,
  max_nights integer,
  arrival_allowed boolean,
  departure_allowed boolean,
  nights_amount bigint,
  nightly_amounts bigint[],
  offer_name text,
  offer_percent numeric
);
comment on type private.stay_terms is
  'What calendar and offers of a property say of a stay. All but its place, property and bookable days is null when its dates are not those of a coming stay.';

-- Columns that filters read come first and have fixed widths, so that a row is ruled out without unpacking it.
create table private.search_listings (
  property_id uuid primary key references public.properties (id)
    on delete cascade,
  latitude double precision not null,
  longitude double precision not null,
  relevance double precision not null,
  score double precision not null,
  published_epoch double precision not null,
  nightly_price bigint not null,
  lowest_night bigint not null,
  highest_night bigint not null,
  floor_price double precision not null,
  cleaning_fee bigint not null,
  pet_fee bigint not null,
  extra_guest_fee bigint not null,
  amenity_bits bigint not null,
  more_amenity_bits bigint not null,
  cell integer not null,
  place_id integer,
  bathrooms real not null,
  room_type public.room_type not null,
  cancellation_policy public.cancellation_policy not null,
  max_guests smallint not null,
  included_guests smallint not null,
  bedrooms smallint not null,
  beds smallint not null,
  fewest_nights smallint not null,
  most_nights smallint not null,
  advance_notice_days smallint not null,
  booking_window_months smallint not null,
  arrival_days smallint not null,
  departure_days smallint not null,
  pets_allowed boolean not null,
  instant_book boolean not null,
  property_type text not null,
  currency text not null,
  unavailable datemultirange not null,
  host_languages text[] not null
)
with (fillfactor = 85);

-- No index on unavailable, so that a booking changes the row in place (HOT).
create index search_listings_position_idx on private.search_listings using gist (point(longitude, latitude));
create index search_listings_amenities_idx on private.search_listings using gin (
  private.numbered_amenities(amenity_bits, more_amenity_bits)
);

-- In the order of a key: everywhere, in a city, in cells from 5 km to 500 km wide.
create index search_listings_relevance_idx on private.search_listings (relevance, property_id);
create index search_listings_place_id_relevance_idx on private.search_listings (place_id, relevance, property_id);
create index search_listings_cell_6_relevance_idx on private.search_listings ((cell >> 6), relevance, property_id);
create index search_listings_cell_10_relevance_idx on private.search_listings ((cell >> 10), relevance, property_id);
create index search_listings_cell_14_relevance_idx on private.search_listings ((cell >> 14), relevance, property_id);
create index search_listings_cell_18_relevance_idx on private.search_listings ((cell >> 18), relevance, property_id);
create index search_listings_score_idx on private.search_listings (score, property_id);
create index search_listings_place_id_score_idx on private.search_listings (place_id, score, property_id);
create index search_listings_cell_6_score_idx on private.search_listings ((cell >> 6), score, property_id);
create index search_listings_cell_10_score_idx on private.search_listings ((cell >> 10), score, property_id);
create index search_listings_cell_14_score_idx on private.search_listings ((cell >> 14), score, property_id);
create index search_listings_cell_18_score_idx on private.search_listings ((cell >> 18), score, property_id);
create index search_listings_floor_price_idx on private.search_listings (floor_price, property_id);
create index search_listings_place_id_floor_price_idx on private.search_listings (place_id, floor_price, property_id);
create index search_listings_cell_6_floor_price_idx on private.search_listings ((cell >> 6), floor_price, property_id);
create index search_listings_cell_10_floor_price_idx on private.search_listings (
  (cell >> 10),
  floor_price,
  property_id
);
create index search_listings_cell_14_floor_price_idx on private.search_listings (
  (cell >> 14),
  floor_price,
  property_id
);
create index search_listings_cell_18_floor_price_idx on private.search_listings (
  (cell >> 18),
  floor_price,
  property_id
);
create index search_listings_published_epoch_idx on private.search_listings (published_epoch, property_id);

comment on table private.search_listings is
  'What search looks through: a narrow row per published property, kept by triggers. It only narrows down, and never drops what could be booked; price_stays decides.';
comment on column private.search_listings.relevance is 'How good a listing is, 0 to 1; see private.listing_relevance.';
comment on column private.search_listings.score is
  'Average rating as if five guests more had given 4.5: a single 5 does not win over many 4.9.';
comment on column private.search_listings.published_epoch is 'When it was published, in seconds since 1970.';
comment on column private.search_listings.lowest_night is
  'No night costs less: the least of base price, weekend price and the prices of calendar rules to come.';
comment on column private.search_listings.highest_night is 'No night costs more.';
comment on column private.search_listings.floor_price is
  'lowest_night after the greatest discount there can be: no stay costs less a night.';
comment on column private.search_listings.amenity_bits is
  'Bit n says whether it has the amenity of number n in private.amenity_numbers; numbers from 63 are bits of more_amenity_bits.';
comment on column private.search_listings.cell is
  'Where it lies on a grid of 32768 by 32768 over the earth, in z-order: neighbours have near numbers, and cell >> 2n is the cell of a grid 2^n times as coarse.';
comment on column private.search_listings.place_id is 'The city that it stands in.';
comment on column private.search_listings.fewest_nights is 'No shorter stay is taken, whatever the dates.';
comment on column private.search_listings.most_nights is 'No longer stay is taken, whatever the dates.';
comment on column private.search_listings.advance_notice_days is
  'No stay is booked later before its arrival, whatever the dates.';
comment on column private.search_listings.booking_window_months is
  'No stay is booked further ahead, whatever the dates.';
comment on column private.search_listings.arrival_days is 'Bit n: guests may arrive on ISO weekday n.';
comment on column private.search_listings.departure_days is 'Bit n: guests may depart on ISO weekday n.';
comment on column private.search_listings.unavailable is
  'Nights to come that are taken for good. Holds and requests lapse with time and are asked of occupancies.';
comment on column private.search_listings.host_languages is
  'Languages of the host in lower case, each also without what follows its first hyphen.';

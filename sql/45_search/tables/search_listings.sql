create table private.search_listings (
  property_id uuid primary key references public.properties (id)
    on delete cascade,
  latitude double precision not null,
  longitude double precision not null,
  property_type text not null,
  max_guests smallint not null,
  pets_allowed boolean not null,
  nightly_price bigint not null,
  score double precision not null,
  published_at timestamptz not null,
  amenities text[] not null,
  document tsvector not null,
  city text not null,
  unavailable datemultirange not null
)
with (fillfactor = 85);

-- No index on unavailable, so that a booking changes the row in place (HOT).
create index search_listings_place_idx on private.search_listings using gist (point(longitude, latitude));
create index search_listings_score_idx on private.search_listings (score desc, property_id);
create index search_listings_document_idx on private.search_listings using gin (document);
create index search_listings_amenities_idx on private.search_listings using gin (amenities);

comment on table private.search_listings is
  'What search looks through: a narrow row per published property, kept by triggers. It only narrows down; price_stay decides.';
comment on column private.search_listings.unavailable is
  'Nights that are taken for good. Holds and requests lapse with time and are asked of occupancies.';
comment on column private.search_listings.score is
  'Average rating as if five guests more had given 4.5: a single 5 does not win over many 4.9.';

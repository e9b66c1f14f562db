create table public.properties (
  id uuid primary key default private.uuid_v7(),
  host_id uuid not null default auth.uid() references public.profiles (id)
    on delete restrict,
  status public.property_status not null default 'draft',
  title text not null,
  description text not null default '',
  property_type text not null references public.property_types (code)
    on delete restrict,
  room_type public.room_type not null default 'entire_place',
  max_guests smallint not null default 2,
  bedrooms smallint not null default 1,
  beds smallint not null default 1,
  bathrooms numeric(3, 1) not null default 1,
  pets_allowed boolean not null default false,
  city text,
  region text,
  country text references public.countries (code)
    on delete restrict,
  latitude double precision,
  longitude double precision,
  time_zone text not null default 'UTC',
  currency text not null references public.currencies (code)
    on delete restrict,
  base_price bigint,
  weekend_price bigint,
  cleaning_fee bigint not null default 0,
  pet_fee bigint not null default 0,
  included_guests smallint not null default 1,
  extra_guest_fee bigint not null default 0,
  weekly_discount_percent numeric(5, 2) not null default 0,
  monthly_discount_percent numeric(5, 2) not null default 0,
  new_listing_offer boolean not null default false,
  early_bird_days smallint,
  early_bird_percent numeric(5, 2) not null default 0,
  last_minute_days smallint,
  last_minute_percent numeric(5, 2) not null default 0,
  service_fee public.service_fee_kind not null default 'split',
  min_nights smallint not null default 1,
  max_nights smallint not null default 365,
  min_nights_by_weekday smallint[],
  max_nights_by_weekday smallint[],
  check_in_weekdays smallint[],
  check_out_weekdays smallint[],
  advance_notice_days smallint not null default 0,
  same_day_cutoff_hour smallint not null default 18,
  preparation_nights smallint not null default 0,
  booking_window_months smallint not null default 12,
  check_in_time time not null default '15:00',
  check_out_time time not null default '11:00',
  cancellation_policy public.cancellation_policy not null default 'flexible',
  instant_book boolean not null default false,
  requests_block_dates boolean not null default true,
  registration_number text,
  smoking_allowed boolean not null default false,
  events_allowed boolean not null default false,
  quiet_from time,
  quiet_until time,
  house_rules text not null default '',
  rating_count integer not null default 0,
  rating_average numeric(3, 2),
  published_at timestamptz,
  created_at timestamptz not null default private.clock(),
  updated_at timestamptz not null default private.clock(),
  constraint title_is_not_too_long check (char_length(title) between 1 and 120),
  constraint description_is_not_too_long check (char_length(description) <= 10000),
  constraint max_guests_is_in_range check (max_guests between 1 and 50),
  constraint bedrooms_is_in_range check (bedrooms between 0 and 50),
  constraint beds_is_in_range check (beds between 0 and 100),
  constraint bathrooms_is_in_range check (bathrooms between 0 and 50),
  constraint latitude_is_on_earth check (latitude between -90 and 90),
  constraint longitude_is_on_earth check (longitude between -180 and 180),
  constraint base_price_is_positive check (base_price between 1 and 100000000000),
  constraint weekend_price_is_positive check (weekend_price between 1 and 100000000000),
  constraint fees_are_in_range
    check (
      cleaning_fee between 0 and 100000000000
      and pet_fee between 0 and 100000000000
      and extra_guest_fee between 0 and 100000000000
    ),
  constraint included_guests_is_positive check (included_guests >= 1),
  constraint discounts_are_percentages
    check (
      weekly_discount_percent between 0 and 99
      and monthly_discount_percent between 0 and 99
      and early_bird_percent between 0 and 99
      and last_minute_percent between 0 and 99
    ),
  constraint early_bird_days_are_in_range check (early_bird_days between 1 and 730),
  constraint last_minute_days_are_in_range check (last_minute_days between 0 and 60),
  constraint early_bird_has_its_days check (early_bird_percent = 0 or early_bird_days is not null),
  constraint last_minute_has_its_days check (last_minute_percent = 0 or last_minute_days is not null),
  constraint nights_by_weekday_have_seven_entries
    check (
      cardinality(min_nights_by_weekday) = 7
      and cardinality(max_nights_by_weekday) = 7
      and 1 <= all (min_nights_by_weekday)
      and 730 >= all (max_nights_by_weekday)
    ),
  constraint weekdays_are_iso_weekdays
    check (
      check_in_weekdays <@ array[1, 2, 3, 4, 5, 6, 7]::smallint[]
      and check_out_weekdays <@ array[1, 2, 3, 4, 5, 6, 7]::smallint[]
      and cardinality(check_in_weekdays) between 1 and 7
      and cardinality(check_out_weekdays) between 1 and 7
    ),
  constraint min_nights_is_at_most_max_nights check (min_nights between 1 and max_nights and max_nights <= 730),
  constraint advance_notice_is_in_range check (advance_notice_days between 0 and 7),
  constraint same_day_cutoff_is_an_hour check (same_day_cutoff_hour between 0 and 24),
  constraint preparation_is_in_range check (preparation_nights between 0 and 2),
  constraint booking_window_is_in_range check (booking_window_months between 1 and 24),
  constraint quiet_hours_have_both_ends check (num_nulls(quiet_from, quiet_until) <> 1),
  constraint house_rules_are_not_too_long check (char_length(house_rules) <= 5000),
  constraint registration_number_is_not_too_long check (char_length(registration_number) between 3 and 100),
  constraint published_property_is_complete
    check (
      status <> 'published'
      or (
        base_price is not null
        and latitude is not null
        and longitude is not null
        and country is not null
        and city is not null
      )
    )
);

create index properties_host_id_idx on public.properties (host_id);
create index properties_property_type_idx on public.properties (property_type);
create index properties_status_idx on public.properties (status, id);
-- Behind the policy a comparison of status can't be the condition of an index, but it can be its predicate.
create index properties_published_idx on public.properties (id) where status = 'published';
create index properties_country_idx on public.properties (country);
create index properties_currency_idx on public.properties (currency);

comment on table public.properties is
  E'A place that a host rents out.\n@graphql({"name": "Property", "totalCount": {"enabled": true}})';
comment on column public.properties.host_id is 'The person who rents it out.';
comment on column public.properties.status is
  'Moved by publish_property, pause_property and remove_property, and by staff; only published properties are found and booked.';
comment on column public.properties.title is 'Headline of the listing.';
comment on column public.properties.description is 'Text of the listing.';
comment on column public.properties.property_type is 'Code of property_types.';
comment on column public.properties.room_type is 'What the guest has to oneself.';
comment on column public.properties.max_guests is 'Adults and children; infants do not count.';
comment on column public.properties.bedrooms is 'Number of bedrooms; 0 for a studio.';
comment on column public.properties.beds is 'Number of beds.';
comment on column public.properties.bathrooms is 'Number of bathrooms, halves allowed.';
comment on column public.properties.pets_allowed is 'Whether pets may stay.';
comment on column public.properties.city is 'City, taken from the address.';
comment on column public.properties.region is 'Region or state, taken from the address.';
comment on column public.properties.country is 'ISO 3166-1 alpha-2, taken from the address.';
comment on column public.properties.latitude is 'Approximate latitude, about 500 m off the exact place.';
comment on column public.properties.longitude is 'Approximate longitude, about 500 m off the exact place.';
comment on column public.properties.time_zone is
  'IANA time zone, derived from the address; every deadline of a stay is computed in it.';
comment on column public.properties.currency is 'ISO 4217; bookings are made, charged and paid out in it.';
comment on column public.properties.base_price is 'Price of a night in minor units.';
comment on column public.properties.weekend_price is
  'Price of a Friday or Saturday night in minor units; null means the base price.';
comment on column public.properties.cleaning_fee is 'Per stay, in minor units.';
comment on column public.properties.pet_fee is 'Per stay with pets, in minor units.';
comment on column public.properties.included_guests is 'Guests that the price of a night covers.';
comment on column public.properties.extra_guest_fee is 'Per night and guest above included_guests, in minor units.';
comment on column public.properties.weekly_discount_percent is 'Off the nights of stays from 7 nights.';
comment on column public.properties.monthly_discount_percent is 'Off the nights of stays from 28 nights.';
comment on column public.properties.new_listing_offer is 'Whether the first three bookings get 20 % off the nights.';
comment on column public.properties.early_bird_days is 'Days before check-in from which on the early bird offer holds.';
comment on column public.properties.early_bird_percent is 'Off the nights of stays booked early.';
comment on column public.properties.last_minute_days is 'Days before check-in up to which the last minute offer holds.';
comment on column public.properties.last_minute_percent is 'Off the nights of stays booked late.';
comment on column public.properties.service_fee is
  'Which fees of the platform apply: split between host and guest, or host only.';
comment on column public.properties.min_nights is 'Shortest stay.';
comment on column public.properties.max_nights is 'Longest stay.';
comment on column public.properties.min_nights_by_weekday is
  'Shortest stay by weekday of check-in: seven entries, Monday first, null for min_nights.';
comment on column public.properties.max_nights_by_weekday is
  'Longest stay by weekday of check-in: seven entries, Monday first, null for max_nights.';
comment on column public.properties.check_in_weekdays is
  'Weekdays of arrival, 1 for Monday to 7 for Sunday; null for all.';
comment on column public.properties.check_out_weekdays is
  'Weekdays of departure, 1 for Monday to 7 for Sunday; null for all.';
comment on column public.properties.advance_notice_days is 'Days between booking and check-in at the least, 0 to 7.';
comment on column public.properties.same_day_cutoff_hour is
  'With no advance notice: hour in property time after which nobody books for the same day.';
comment on column public.properties.preparation_nights is 'Nights kept free on both sides of a stay, 0 to 2.';
comment on column public.properties.booking_window_months is 'How far ahead a stay may be booked.';
comment on column public.properties.check_in_time is 'From this time, in property time.';
comment on column public.properties.check_out_time is 'Until this time, in property time.';
comment on column public.properties.cancellation_policy is 'Terms of refund when the guest cancels.';
comment on column public.properties.instant_book is 'Whether guests book without asking.';
comment on column public.properties.requests_block_dates is 'Whether a pending request keeps its nights from others.';
comment on column public.properties.registration_number is
  'Number that the authorities gave to the unit (EU 2024/1028); registration_formats says how it reads by country.';
comment on column public.properties.smoking_allowed is 'House rule: whether guests may smoke inside.';
comment on column public.properties.events_allowed is 'House rule: whether guests may hold parties and events.';
comment on column public.properties.quiet_from is
  'House rule: when quiet hours begin, in property time; null for none.';
comment on column public.properties.quiet_until is 'House rule: when quiet hours end, in property time.';
comment on column public.properties.house_rules is 'House rules in the words of the host.';
comment on column public.properties.rating_count is 'Published reviews by guests.';
comment on column public.properties.rating_average is 'Average overall rating; shown from three reviews.';
comment on column public.properties.id is 'Sorts by the time it was made.';
comment on column public.properties.created_at is 'When the row was written.';
comment on column public.properties.updated_at is 'When the row was last changed.';
comment on column public.properties.published_at is 'When the property was first published.';
comment on constraint properties_country_fkey on public.properties is
  '@graphql({"foreign_name": "countryDetails", "local_name": "properties"})';
comment on constraint properties_currency_fkey on public.properties is
  '@graphql({"foreign_name": "currencyDetails", "local_name": "properties"})';
comment on constraint properties_host_id_fkey on public.properties is
  '@graphql({"foreign_name": "host", "local_name": "properties"})';
comment on constraint properties_property_type_fkey on public.properties is
  '@graphql({"foreign_name": "typeDetails", "local_name": "properties"})';

create view private.search_listing_sources
with (security_invoker = true)
as
  select
    property.id as property_id,
    property.latitude,
    property.longitude,
    private.listing_relevance(
      rating.score,
      property.rating_count,
      pictures.ready,
      char_length(property.description),
      host.verification_state = 'verified',
      property.instant_book
    ) as relevance,
    rating.score,
    extract(epoch from coalesce(property.published_at, property.created_at))::double precision as published_epoch,
    property.base_price as nightly_price,
    prices.lowest as lowest_night,
    prices.highest as highest_night,
    floor(prices.lowest * (100 - offers.greatest_percent) / 100)::double precision as floor_price,
    property.cleaning_fee,
    property.pet_fee,
    property.extra_guest_fee,
    offered.amenity_bits,
    offered.more_amenity_bits,
    private.search_cell(property.latitude, property.longitude) as cell,
    (
      select spelling.place_id
      from private.place_spellings as spelling
      where
        spelling.country = property.country
        and spelling.city = property.city
        and spelling.cell = private.place_cell(property.latitude, property.longitude)
    ) as place_id,
    property.bathrooms::real as bathrooms,
    property.room_type,
    property.cancellation_policy,
    property.max_guests,
    property.included_guests,
    property.bedrooms,
    property.beds,
    least(
      property.min_nights,
      rules.fewest_nights,
      (
        select min(nights)
        from unnest(property.min_nights_by_weekday) as nights
      )
    ) as fewest_nights,
    greatest(
      property.max_nights,
      rules.most_nights,
      (
        select max(nights)
        from unnest(property.max_nights_by_weekday) as nights
      )
    ) as most_nights,
    least(property.advance_notice_days, rules.advance_notice_days) as advance_notice_days,
    greatest(property.booking_window_months, rules.booking_window_months) as booking_window_months,
    private.weekday_bits(property.check_in_weekdays) as arrival_days,
    private.weekday_bits(property.check_out_weekdays) as departure_days,
    property.pets_allowed,
    property.instant_book,
    property.property_type,
    property.currency,
    calendar.unavailable,
    private.language_tags(host.languages) as host_languages
  from
    public.properties as property
    join public.profiles as host on host.id = property.host_id
    cross join lateral (select (private.clock() at time zone 'UTC')::date - 2 as from_date) as days
    -- An average shows from three reviews: until then they neither lift nor sink a listing.
    cross join lateral (
      select
        (coalesce(property.rating_average, 4.5) * property.rating_count + 4.5 * 5)::double precision / (
          property.rating_count + 5
        ) as score
    ) as rating
    cross join lateral (
      select count(*) as ready
      from public.property_photos as photo
      where photo.property_id = property.id and photo.state = 'ready'
    ) as pictures
    cross join lateral (
      select
        coalesce(bit_or(1::bigint << numbered.number) filter (where numbered.number < 63), 0) as amenity_bits,
        coalesce(bit_or(1::bigint << numbered.number - 63) filter (where numbered.number >= 63), 0) as more_amenity_bits
      from
        public.property_amenities as has
        join private.amenity_numbers as numbered on numbered.amenity = has.amenity
      where has.property_id = property.id
    ) as offered
    cross join lateral (
      select
        min(rule.nightly_price) as lowest_price,
        max(rule.nightly_price) as highest_price,
        min(rule.min_nights) as fewest_nights,
        max(rule.max_nights) as most_nights,
        min(rule.advance_notice_days) as advance_notice_days,
        max(rule.booking_window_months) as booking_window_months
      from public.calendar_rules as rule
      where rule.property_id = property.id and rule.to_date > days.from_date
    ) as rules
    cross join lateral (
      select
        least(property.base_price, property.weekend_price, rules.lowest_price) as lowest,
        greatest(property.base_price, property.weekend_price, rules.highest_price) as highest
    ) as prices
    cross join lateral (
      -- A stay gets one offer at most; 20 % is what a new listing may give.
      select
        greatest(
          property.weekly_discount_percent,
          property.monthly_discount_percent,
          property.early_bird_percent,
          property.last_minute_percent,
          case
            when property.new_listing_offer then 20
          end,
          (
            select max(promotion.percent)
            from public.promotions as promotion
            where promotion.property_id = property.id and promotion.stay_to > days.from_date
          )
        ) as greatest_percent
    ) as offers
    cross join lateral (
      select
        coalesce(range_agg(taken.stay), '{}'::datemultirange) * datemultirange(
          daterange(days.from_date, null)
        ) as unavailable
      from public.occupancies as taken
      where taken.property_id = property.id and taken.lapses_at is null
    ) as calendar
  where property.status = 'published';

comment on view private.search_listing_sources is
  'What private.search_listings says of each published property, computed from where it comes from.';

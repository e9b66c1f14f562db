create or replace function private.refresh_search_listing(property_id uuid)
returns void
language plpgsql
volatile
security definer -- called by triggers of tables that hosts write
set search_path = ''
as $$
declare
  cell_before integer;
  source private.search_listing_sources;
begin
  -- One after the other: what is read below must not be older than what another transaction wrote of the same listing.
  perform pg_advisory_xact_lock(hashtextextended(refresh_search_listing.property_id::text, 45));
  select listing.cell into cell_before
  from private.search_listings as listing
  where listing.property_id = refresh_search_listing.property_id
  for no key update;
  if not found then
    -- The nights of a listing that appears are read whole; later they are followed one by one.
    perform private.lock_calendar(refresh_search_listing.property_id)
    from public.properties as property
    where property.id = refresh_search_listing.property_id and property.status = 'published';
  end if;

  select * into source
  from private.search_listing_sources as known
  where known.property_id = refresh_search_listing.property_id;
  if source.property_id is null then
    delete from private.search_listings as listing where listing.property_id = refresh_search_listing.property_id;
    delete from private.search_documents as text where text.property_id = refresh_search_listing.property_id;
    return;
  end if;
  -- What goes is counted by the trigger search_listings_removed.
  if cell_before is distinct from source.cell then
    perform private.count_cell(cell_before, -1) where cell_before is not null;
    perform private.count_cell(source.cell, 1);
  end if;

  insert into private.search_listings as listing
  -- The view has the columns of the table, in their order.
  select source.*
  on conflict on constraint search_listings_pkey do update
  set
    latitude = excluded.latitude,
    longitude = excluded.longitude,
    relevance = excluded.relevance,
    score = excluded.score,
    published_epoch = excluded.published_epoch,
    nightly_price = excluded.nightly_price,
    lowest_night = excluded.lowest_night,
    highest_night = excluded.highest_night,
    floor_price = excluded.floor_price,
    cleaning_fee = excluded.cleaning_fee,
    pet_fee = excluded.pet_fee,
    extra_guest_fee = excluded.extra_guest_fee,
    amenity_bits = excluded.amenity_bits,
    more_amenity_bits = excluded.more_amenity_bits,
    cell = excluded.cell,
    place_id = excluded.place_id,
    bathrooms = excluded.bathrooms,
    room_type = excluded.room_type,
    cancellation_policy = excluded.cancellation_policy,
    max_guests = excluded.max_guests,
    included_guests = excluded.included_guests,
    bedrooms = excluded.bedrooms,
    beds = excluded.beds,
    fewest_nights = excluded.fewest_nights,
    most_nights = excluded.most_nights,
    advance_notice_days = excluded.advance_notice_days,
    booking_window_months = excluded.booking_window_months,
    arrival_days = excluded.arrival_days,
    departure_days = excluded.departure_days,
    pets_allowed = excluded.pets_allowed,
    instant_book = excluded.instant_book,
    property_type = excluded.property_type,
    currency = excluded.currency,
    host_languages = excluded.host_languages;
end;
$$;

comment on function private.refresh_search_listing(uuid) is
  'Writes anew what search knows of a property but for its words; nothing when it is not published.';

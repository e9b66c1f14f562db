create or replace function private.refresh_search_listing(property_id uuid)
returns void
language plpgsql
volatile
security definer -- called by triggers of tables that hosts write
set search_path = ''
as $$
begin
  delete from private.search_listings as listing
  where listing.property_id = refresh_search_listing.property_id
    and not exists (
      select from public.properties as property where property.id = listing.property_id and property.status = 'published'
    );

  insert into private.search_listings as listing (
    property_id, latitude, longitude, property_type, max_guests, pets_allowed, nightly_price, score, published_at, amenities,
    document, city, unavailable
  )
  select
    property.id,
    property.latitude,
    property.longitude,
    property.property_type,
    property.max_guests,
    property.pets_allowed,
    property.base_price,
    -- An average shows from three reviews: until then they neither lift nor sink a listing.
    (coalesce(property.rating_average, 4.5) * property.rating_count + 4.5 * 5) / (property.rating_count + 5),
    coalesce(property.published_at, property.created_at),
    array(
      select offered.amenity
      from public.property_amenities as offered
      where offered.property_id = property.id
      order by offered.amenity
    ),
    private.listing_document(property),
    lower(extensions.unaccent(property.city)),
    private.lasting_nights(property.id)
  from public.properties as property
  where property.id = refresh_search_listing.property_id and property.status = 'published'
  -- The nights of a listing that is there already are followed one by one: what was read here may be old by now.
  on conflict on constraint search_listings_pkey do update
  set
    latitude = excluded.latitude,
    longitude = excluded.longitude,
    property_type = excluded.property_type,
    max_guests = excluded.max_guests,
    pets_allowed = excluded.pets_allowed,
    nightly_price = excluded.nightly_price,
    score = excluded.score,
    published_at = excluded.published_at,
    amenities = excluded.amenities,
    document = excluded.document,
    city = excluded.city;
end;
$$;

comment on function private.refresh_search_listing(uuid) is
  'Writes anew what search knows of a property; nothing when it is not published.';

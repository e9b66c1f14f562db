create or replace function private.search_item(
  property public.properties,
  metres double precision,
  nightly_amount bigint,
  quote jsonb
)
returns jsonb
language sql
stable
security definer -- called by definer functions only
set search_path = ''
as $$
  select
    jsonb_build_object(
      'id',
      property.id,
      'title',
      property.title,
      'property_type',
      property.property_type,
      'room_type',
      property.room_type,
      'city',
      property.city,
      'region',
      property.region,
      'country',
      property.country,
      'latitude',
      property.latitude,
      'longitude',
      property.longitude,
      'distance_m',
      round(search_item.metres::numeric),
      'max_guests',
      property.max_guests,
      'bedrooms',
      property.bedrooms,
      'beds',
      property.beds,
      'bathrooms',
      property.bathrooms,
      'pets_allowed',
      property.pets_allowed,
      'instant_book',
      property.instant_book,
      'cancellation_policy',
      property.cancellation_policy,
      'rating_average',
      case
        when property.rating_count >= 3 then property.rating_average
      end,
      'rating_count',
      property.rating_count,
      'cover_path',
      (
        select photo.path
        from public.property_photos as photo
        where photo.property_id = property.id and photo.state = 'ready'
        order by photo.is_cover desc, photo.position
        limit 1
      ),
      'currency',
      property.currency,
      'nights',
      search_item.quote -> 'nights',
      'nightly_amount',
      search_item.nightly_amount,
      'total_amount',
      search_item.quote -> 'total_amount'
    );
$$;

comment on function private.search_item(public.properties, double precision, bigint, jsonb) is
  'A property as a search shows it.';

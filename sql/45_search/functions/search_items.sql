create or replace function private.search_items(request private.search_request, page private.search_page, rates jsonb)
returns jsonb
language plpgsql
stable
security definer -- called by definer functions only
set search_path = ''
set plan_cache_mode = 'force_generic_plan'
as $$
declare
  stale timestamptz := private.clock() - interval '6 hours';
begin
  return (
    select coalesce(jsonb_agg(
      jsonb_build_object(
        'id', property.id,
        'title', property.title,
        'property_type', property.property_type,
        'room_type', property.room_type,
        'city', property.city,
        'region', property.region,
        'country', property.country,
        'latitude', property.latitude,
        'longitude', property.longitude,
        'distance_m', case
          when request.near_lat is not null then round(
            private.metres_between(request.near_lat, request.near_lng, property.latitude, property.longitude)::numeric
          )
        end,
        'max_guests', property.max_guests,
        'bedrooms', property.bedrooms,
        'beds', property.beds,
        'bathrooms', property.bathrooms,
        'pets_allowed', property.pets_allowed,
        -- As private.books_instantly.
        'instant_book', property.instant_book and not exists (
          select from public.calendar_feeds as feed
          where feed.property_id = property.id and coalesce(feed.last_success_at, feed.created_at) <= stale
        ),
        'cancellation_policy', property.cancellation_policy,
        'rating_average', case when property.rating_count >= 3 then property.rating_average end,
        'rating_count', property.rating_count,
        'cover_path', (
          select photo.path
          from public.property_photos as photo
          where photo.property_id = property.id and photo.state = 'ready'
          order by photo.is_cover desc, photo.position
          limit 1
        ),
        'currency', property.currency,
        'check_in', found.check_in,
        'check_out', found.check_out,
        'nights', found.check_out - found.check_in,
        'nightly_amount', found.nightly_amount,
        'total_amount', found.total_amount
      ) || case
        when search_items.rates is null then '{}'
        else jsonb_build_object(
          'display', private.shown_price(
            request.display_currency, found.nightly_amount, found.total_amount, search_items.rates -> property.currency
          )
        )
      end
      order by found.number
    ), '[]')
    from unnest(page.property_ids, page.check_ins, page.check_outs, page.nightly_amounts, page.total_amounts)
      with ordinality as found (property_id, check_in, check_out, nightly_amount, total_amount, number)
    join public.properties as property on property.id = found.property_id
  );
end;
$$;

comment on function private.search_items(private.search_request, private.search_page, jsonb) is
  'Properties as a search shows them, in the order of the page.';

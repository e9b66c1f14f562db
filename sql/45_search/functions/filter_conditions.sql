create or replace function private.filter_conditions(request private.search_request)
returns text
language plpgsql
stable
security definer -- called by definer functions only
set search_path = ''
as $$
begin
  return concat_ws(
    ' and ',
    format('listing.max_guests >= %s', request.adults + request.children),
    case when request.pets > 0 then 'listing.pets_allowed' end,
    case when request.min_bedrooms > 0 then format('listing.bedrooms >= %s', request.min_bedrooms) end,
    case when request.min_beds > 0 then format('listing.beds >= %s', request.min_beds) end,
    case when request.min_bathrooms > 0 then format('listing.bathrooms >= %L::real', request.min_bathrooms) end,
    nullif(private.amenities_condition(request.amenities || request.accessibility), ''),
    case
      when request.room_types is not null
        then format('listing.room_type = any(%L::public.room_type[])', request.room_types)
    end,
    case
      when request.cancellation_policies is not null
        then format('listing.cancellation_policy = any(%L::public.cancellation_policy[])', request.cancellation_policies)
    end,
    case
      when request.property_types is not null then format('listing.property_type = any(%L::text[])', request.property_types)
    end,
    case
      when request.host_languages is not null
        then format('listing.host_languages && %L::text[]', array(select lower(tag) from unnest(request.host_languages) as tag))
    end,
    case when request.instant_book then private.instant_book_condition() end
  );
end;
$$;

comment on function private.filter_conditions(private.search_request) is
  'SQL for whether a listing has what a search asks for, whatever the dates and the price.';

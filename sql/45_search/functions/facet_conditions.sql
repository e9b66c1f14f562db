create or replace function private.facet_conditions(request private.search_request)
returns table (facet text, condition text)
language plpgsql
stable
security definer -- called by definer functions only
set search_path = ''
as $$
declare
  nothing private.search_request;
  one private.search_request;
begin
  nothing.adults := 0;
  nothing.children := 0;

  if request.property_types is not null then
    one := nothing;
    one.property_types := request.property_types;
    return query values ('property_type', private.filter_conditions(one));
  end if;
  if request.room_types is not null then
    one := nothing;
    one.room_types := request.room_types;
    return query values ('room_type', private.filter_conditions(one));
  end if;
  if request.min_bedrooms is not null then
    one := nothing;
    one.min_bedrooms := request.min_bedrooms;
    return query values ('bedrooms', private.filter_conditions(one));
  end if;
  if request.min_beds is not null then
    one := nothing;
    one.min_beds := request.min_beds;
    return query values ('beds', private.filter_conditions(one));
  end if;
  if request.cancellation_policies is not null then
    one := nothing;
    one.cancellation_policies := request.cancellation_policies;
    return query values ('cancellation_policy', private.filter_conditions(one));
  end if;
  if request.instant_book is not null then
    one := nothing;
    one.instant_book := request.instant_book;
    return query values ('instant_book', private.filter_conditions(one));
  end if;
  if request.host_languages is not null then
    one := nothing;
    one.host_languages := request.host_languages;
    return query values ('host_language', private.filter_conditions(one));
  end if;
end;
$$;

comment on function private.facet_conditions(private.search_request) is
  'The filters of a search that are filters of a facet, each as SQL over private.search_listings as listing.';

create or replace function private.filter_problem(request private.search_request)
returns text
language plpgsql
immutable
security invoker
set search_path = ''
as $$
begin
  return case
    when cardinality(request.property_types) > 50 then 'property_types: at most 50'
    when cardinality(request.amenities) > 50 then 'amenities: at most 50'
    when cardinality(request.accessibility) > 50 then 'accessibility: at most 50'
    when cardinality(request.host_languages) > 20 then 'host_languages: at most 20'
    when array_position(request.property_types, null) > 0 or array_position(request.amenities, null) > 0
      or array_position(request.accessibility, null) > 0 or array_position(request.host_languages, null) > 0
      then 'lists: none of their entries is null'
    when char_length(array_to_string(request.host_languages, '')) > 400 then 'host_languages: BCP 47 codes'
    when not request.room_types <@ enum_range(null::public.room_type)::text[]
      then 'room_types: ' || array_to_string(enum_range(null::public.room_type), ', ')
    when not request.cancellation_policies <@ enum_range(null::public.cancellation_policy)::text[]
      then 'cancellation_policies: ' || array_to_string(enum_range(null::public.cancellation_policy), ', ')
    when not (
      coalesce(request.min_bedrooms, 0) between 0 and 100 and coalesce(request.min_beds, 0) between 0 and 100
      and coalesce(request.min_bathrooms, 0) between 0 and 100
    ) then 'min_bedrooms, min_beds, min_bathrooms: 0 to 100'
  end;
end;
$$;

comment on function private.filter_problem(private.search_request) is
  'What is wrong with the filters of a search that need no table to be checked; null when nothing is.';

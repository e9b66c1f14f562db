create or replace function private.numbered_amenities_condition(codes text[])
returns text
language plpgsql
stable
security definer -- reads the numbers of amenities, which callers can't
set search_path = ''
set plan_cache_mode = 'force_generic_plan'
as $$
declare
  numbers smallint[];
begin
  select array_agg(numbered.number)
  into numbers
  from private.amenity_numbers as numbered
  where numbered.amenity = any(codes);
  return case
    when numbers is not null
      then format('private.numbered_amenities(listing.amenity_bits, listing.more_amenity_bits) @> %L::smallint[]', numbers)
  end;
end;
$$;

comment on function private.numbered_amenities_condition(text[]) is
  'SQL for whether a listing has these amenities, as the index on them knows it; null for none.';

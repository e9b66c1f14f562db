create or replace function private.numbered_amenities(amenity_bits bigint, more_amenity_bits bigint)
returns smallint[]
language sql
immutable
security invoker
parallel safe
set search_path = ''
as $$
  select
    array(
      select number::smallint
      from generate_series(0, 125) as number
      where
        case
          when number < 63 then numbered_amenities.amenity_bits >> number & 1
          else numbered_amenities.more_amenity_bits >> number - 63 & 1
        end = 1
    );
$$;

comment on function private.numbered_amenities(bigint, bigint) is
  'Numbers of the amenities that stand in these bits: what search_listings are indexed by.';

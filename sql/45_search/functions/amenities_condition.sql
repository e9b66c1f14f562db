create or replace function private.amenities_condition(codes text[])
returns text
language plpgsql
stable
security definer -- reads the numbers of amenities, which callers can't
set search_path = ''
set plan_cache_mode = 'force_generic_plan'
as $$
declare
  mask record;
begin
  if codes is null then
    return null;
  end if;
  select
    coalesce(bit_or(1::bigint << numbered.number) filter (where numbered.number < 63), 0) as low,
    coalesce(bit_or(1::bigint << numbered.number - 63) filter (where numbered.number >= 63), 0) as high,
    array_agg(asked.code) filter (where numbered.number is null) as others
  into mask
  from unnest(codes) as asked (code)
  left join private.amenity_numbers as numbered on numbered.amenity = asked.code;

  -- x & m >= m is x & m = m for such masks, and the planner doesn't take it for nearly nothing.
  return concat_ws(
    ' and ',
    case when mask.low <> 0 then format('listing.amenity_bits & %1$s >= %1$s', mask.low) end,
    case when mask.high <> 0 then format('listing.more_amenity_bits & %1$s >= %1$s', mask.high) end,
    case
      when mask.others is not null then format(
        '(select count(*) from public.property_amenities as has'
        ' where has.property_id = listing.property_id and has.amenity = any(%L::text[])) = %s',
        mask.others, cardinality(array(select distinct code from unnest(mask.others) as code))
      )
    end
  );
end;
$$;

comment on function private.amenities_condition(text[]) is 'SQL for whether a listing has all of these amenities.';

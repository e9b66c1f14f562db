create or replace function private.amenity_counts()
returns text
language plpgsql
stable
security definer -- reads the numbers of amenities, which callers can't
set search_path = ''
as $$
declare
  bits text;
  codes text[];
begin
  select
    string_agg(
      case
        when numbered.number < 63 then format('count(*) filter (where matching.amenity_bits & %s <> 0)', 1::bigint << numbered.number)
        else format('count(*) filter (where matching.more_amenity_bits & %s <> 0)', 1::bigint << numbered.number - 63)
      end,
      ', ' order by numbered.number
    ),
    array_agg(numbered.amenity order by numbered.number)
  into bits, codes
  from private.amenity_numbers as numbered;

  return format(
    $query$
      (
        select coalesce(
          jsonb_agg(
            jsonb_build_object('value', counted.code, 'count', round(counted.n * $4)) order by counted.n desc, counted.code
          ),
          '[]'
        )
        from (
          select bit.code, bit.n
          from (select array[%s] as counts from matching where matching.missed is null having count(*) > 0) as summed,
            unnest(%L::text[], summed.counts) as bit (code, n)
          union all
          select has.amenity, count(*)
          from matching
          join public.property_amenities as has on has.property_id = matching.property_id
          where matching.missed is null
            and has.amenity = any(
              array(
                select known.code from public.amenities as known
                where not exists (select from private.amenity_numbers as numbered where numbered.amenity = known.code)
              )
            )
          group by 1
        ) as counted
        where counted.n > 0
      )
    $query$,
    coalesce(bits, '0'), codes
  );
end;
$$;

comment on function private.amenity_counts is
  'SQL for how many of matching have each amenity: those with a bit in one pass, others by their rows.';

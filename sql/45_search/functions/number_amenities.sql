create or replace function private.number_amenities()
returns void
language sql
volatile
security definer -- numbers are internal to search
set search_path = ''
as $$
  insert into private.amenity_numbers (amenity, number)
  select unnumbered.code, free.number
  from
    (
      select amenity.code, row_number() over (order by amenity.code) as rank
      from public.amenities as amenity
      where not exists (select from private.amenity_numbers as given where given.amenity = amenity.code)
    ) as unnumbered
    join (
      select candidate.number, row_number() over (order by candidate.number) as rank
      from generate_series(0, 125) as candidate (number)
      where not exists (select from private.amenity_numbers as given where given.number = candidate.number)
    ) as free
      using (rank)
  on conflict do nothing;
$$;

comment on function private.number_amenities is
  'Gives every amenity without a number one that is free, while there are any.';

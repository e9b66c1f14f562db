create or replace function private.number_amenity()
returns trigger
language plpgsql
volatile
security definer -- numbers are internal to search
set search_path = ''
as $$
begin
  insert into private.amenity_numbers (amenity, number)
  select new.code, free.number
  from generate_series(0, 125) as free (number)
  where not exists (select from private.amenity_numbers as used where used.number = free.number)
  order by free.number
  limit 1
  on conflict do nothing;
  return null;
end;
$$;

comment on function private.number_amenity is
  'Trigger: gives an amenity the first number that is free, while there is one.';

create or replace function private.free_nights(booking_id uuid)
returns void
language plpgsql
volatile
security definer -- nobody writes occupancies directly
set search_path = ''
as $$
begin
  perform private.lock_calendar(taken.property_id)
  from (
    select distinct occupancy.property_id
    from public.occupancies as occupancy
    where occupancy.booking_id = free_nights.booking_id
    order by occupancy.property_id
  ) as taken;
  delete from public.occupancies where occupancies.booking_id = free_nights.booking_id;
end;
$$;

comment on function private.free_nights(uuid) is 'Frees every night that a booking has taken.';

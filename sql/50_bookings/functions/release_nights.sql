create or replace function private.release_nights(booking public.bookings)
returns void
language plpgsql
volatile
security invoker
set search_path = ''
as $$
declare
  today date := (private.clock() at time zone booking.time_zone)::date;
begin
  perform private.lock_calendar(booking.property_id);

  if today <= booking.check_in then
    perform private.free_nights(booking.id);
    return;
  end if;

  -- The guest has stayed: nights slept in stay taken, the rest is free.
  delete from public.occupancies
  where occupancies.booking_id = booking.id and lower(occupancies.stay) >= today;
  update public.occupancies
  set stay = daterange(lower(occupancies.stay), today)
  where occupancies.booking_id = booking.id and upper(occupancies.stay) > today;
end;
$$;

comment on function private.release_nights(public.bookings) is
  'Frees the nights of a cancelled booking that are still to come.';

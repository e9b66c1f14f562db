create or replace function private.secure_nights(booking public.bookings, kind public.occupancy_kind)
returns boolean
language plpgsql
volatile
security invoker
set search_path = ''
as $$
declare
  preparation integer;
begin
  -- Order of locks everywhere: the booking's row, then the calendar of its property, then nights.
  perform private.lock_calendar(booking.property_id);

  if secure_nights.kind = 'booking' then
    if private.confirm_nights(booking.id) then
      return true;
    end if;
  else
    update public.occupancies
    set
      kind = case when occupancies.kind = 'preparation' then occupancies.kind else secure_nights.kind end,
      lapses_at = booking.expires_at
    where occupancies.booking_id = booking.id;
    if found then
      return true;
    end if;
  end if;

  select properties.preparation_nights into preparation
  from public.properties
  where properties.id = booking.property_id;

  return private.take_nights(
    booking.property_id, booking.id, secure_nights.kind, daterange(booking.check_in, booking.check_out), preparation,
    case when secure_nights.kind = 'booking' then null else booking.expires_at end
  );
end;
$$;

comment on function private.secure_nights(public.bookings, public.occupancy_kind) is
  'Takes the nights of a booking as a request, hold or booking, or turns those that it has into that; false when others have them.';

create or replace function private.move_nights(booking public.bookings)
returns void
language plpgsql
volatile
security invoker
set search_path = ''
as $$
declare
  secured boolean := true;
begin
  case booking.status
    when 'requested' then
      if (select properties.requests_block_dates from public.properties where properties.id = booking.property_id) then
        secured := private.secure_nights(booking, 'request');
      end if;
    when 'awaiting_payment' then
      secured := private.secure_nights(booking, 'hold');
    when 'confirmed' then
      secured := private.secure_nights(booking, 'booking');
    when 'declined', 'expired', 'withdrawn' then
      perform private.lock_calendar(booking.property_id);
      perform private.free_nights(booking.id);
    when 'cancelled_by_guest', 'cancelled_by_staff' then
      perform private.release_nights(booking);
    when 'cancelled_by_host' then
      -- The stay keeps its nights: a host who cancels can't sell them again, nor unblock them.
      delete from public.occupancies
      where occupancies.booking_id = booking.id and occupancies.kind = 'preparation';
    else
      null; -- inquiries have no nights yet; stays that begin, end or aren't shown up for keep theirs
  end case;

  if not secured then
    perform private.fail('RB001', private.nights_taken(booking));
  end if;
end;
$$;

comment on function private.move_nights(public.bookings) is
  'What the new status of a booking means for its nights; RB001 when others have them.';

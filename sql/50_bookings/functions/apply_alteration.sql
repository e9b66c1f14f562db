create or replace function private.apply_alteration(booking public.bookings, alteration public.booking_alterations)
returns public.booking_alterations
language plpgsql
volatile
security invoker
set search_path = ''
as $$
begin
  perform private.guard_altered_nights(booking, alteration);
  update public.bookings
  set
    check_in = alteration.check_in, check_out = alteration.check_out, adults = alteration.adults,
    children = alteration.children, infants = alteration.infants, pets = alteration.pets,
    total_amount = alteration.total_amount, updated_at = private.clock()
  where bookings.id = booking.id
  returning bookings.* into booking;

  delete from public.booking_line_items where booking_line_items.booking_id = booking.id;
  delete from public.booking_earnings where booking_earnings.booking_id = booking.id;
  perform private.keep_quote(booking.id, kept.quote)
  from private.alteration_quotes as kept
  where kept.alteration_id = alteration.id;

  -- Given back and taken anew under the lock of the calendar: nobody can come between.
  delete from public.occupancies where occupancies.booking_id = booking.id;
  if not private.secure_nights(booking, 'booking') then
    perform private.fail('RB001', private.nights_taken(booking));
  end if;

  update public.booking_alterations
  set status = 'accepted', answered_at = coalesce(booking_alterations.answered_at, private.clock())
  where booking_alterations.id = alteration.id
  returning booking_alterations.* into alteration;
  return alteration;
end;
$$;

comment on function private.apply_alteration(public.bookings, public.booking_alterations) is
  'Makes a booking what was agreed: dates, party, price, shares and nights. The caller holds its lock.';

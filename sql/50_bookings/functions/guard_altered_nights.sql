create or replace function private.guard_altered_nights(booking public.bookings, alteration public.booking_alterations)
returns void
language plpgsql
volatile
security invoker
set search_path = ''
as $$
begin
  perform private.lock_calendar(booking.property_id);
  perform private.free_lapsed_nights(booking.property_id);
  if not private.nights_are_free(
    booking.property_id, daterange(alteration.check_in, alteration.check_out),
    (select properties.preparation_nights from public.properties where properties.id = booking.property_id), booking.id
  ) then
    perform private.fail(
      'RB001',
      format(
        'cannot alter booking "%s" to %s to %s: some of these nights are taken', booking.code, alteration.check_in,
        alteration.check_out
      )
    );
  end if;
end;
$$;

comment on function private.guard_altered_nights(public.bookings, public.booking_alterations) is
  'Locks the calendar and refuses an alteration to nights that somebody else has.';

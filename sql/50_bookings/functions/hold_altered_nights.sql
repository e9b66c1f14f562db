create or replace function private.hold_altered_nights(booking public.bookings, alteration public.booking_alterations)
returns public.booking_alterations
language plpgsql
volatile
security invoker
set search_path = ''
as $$
declare
  until timestamptz := private.clock() + (
    select rules.payment_hold from public.booking_rules as rules where rules.version = booking.rules_version
  );
begin
  perform private.guard_altered_nights(booking, alteration);
  -- The nights that the booking has are kept, the others are held beside them.
  insert into public.occupancies (property_id, stay, kind, booking_id, lapses_at)
  select booking.property_id, gap, 'hold', booking.id, until
  from unnest(
    datemultirange(daterange(alteration.check_in, alteration.check_out)) - (
      select range_agg(own.stay) from public.occupancies as own where own.booking_id = booking.id
    )
  ) as gap;

  update public.booking_alterations
  set status = 'awaiting_payment', expires_at = until, answered_at = private.clock()
  where booking_alterations.id = alteration.id
  returning booking_alterations.* into alteration;
  return alteration;
end;
$$;

comment on function private.hold_altered_nights(public.bookings, public.booking_alterations) is
  'Holds the additional nights of an accepted alteration while the guest pays the difference.';

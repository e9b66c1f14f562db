create or replace function private.notify_of_confirmation(booking public.bookings, notice jsonb)
returns void
language plpgsql
volatile
security invoker
set search_path = ''
as $$
begin
  perform private.notify_person(
    booking.guest_id, 'booking_confirmed', booking.id,
    notify_of_confirmation.notice || jsonb_build_object(
      'check_in_time', booking.check_in_time,
      -- Mail may be read by anybody: the place roughly, the exact address is in the booking.
      'address_hint', (
        select concat_ws(', ', properties.city, properties.region, properties.country)
        from public.properties
        where properties.id = booking.property_id
      )
    )
  );
  perform private.notify_person(
    booking.host_id, 'booking_confirmed', booking.id,
    notify_of_confirmation.notice || jsonb_build_object(
      'host_payout_amount', (
        select earnings.host_payout_amount from public.booking_earnings as earnings where earnings.booking_id = booking.id
      )
    )
  );
end;
$$;

comment on function private.notify_of_confirmation(public.bookings, jsonb) is
  'Tells both sides: the guest where roughly to go, the host what it earns.';

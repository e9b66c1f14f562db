create or replace function private.settle_alteration_payment(booking public.bookings, payment public.payments)
returns text
language plpgsql
volatile
security invoker
set search_path = ''
as $$
declare
  alteration public.booking_alterations;
begin
  select proposed.* into alteration
  from public.booking_alterations as proposed
  where proposed.id = payment.alteration_id
  for update;
  -- Late, the additional nights are taken again when they are still free.
  perform private.lock_calendar(booking.property_id);
  if booking.status = 'confirmed'
    and alteration.status in ('awaiting_payment', 'expired')
    and booking.total_amount + alteration.difference_amount = alteration.total_amount
    and private.nights_are_free(
      booking.property_id, daterange(alteration.check_in, alteration.check_out),
      (select properties.preparation_nights from public.properties where properties.id = booking.property_id), booking.id
    )
  then
    perform private.apply_alteration(booking, alteration);
    return 'altered';
  end if;
  perform private.refund_whole_payment(payment.id, 'paid_too_late');
  return 'refunded_too_late';
end;
$$;

comment on function private.settle_alteration_payment(public.bookings, public.payments) is
  'The difference of an alteration is paid: the booking is altered, or the money given back when it came too late.';

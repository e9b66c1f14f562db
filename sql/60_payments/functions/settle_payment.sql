create or replace function private.settle_payment(booking public.bookings, payment public.payments)
returns text
language plpgsql
volatile
security invoker
set search_path = ''
as $$
begin
  if payment.alteration_id is not null then
    return private.settle_alteration_payment(booking, payment);
  end if;
  if booking.status in ('requested', 'inquiry', 'pre_approved') then
    return 'paid_early'; -- confirmed when the host accepts
  end if;

  -- A hold that lapsed is taken again when its nights are still free and still ahead.
  if booking.status in ('awaiting_payment', 'expired')
    and private.property_today(booking.time_zone) <= booking.check_in
    and private.secure_nights(booking, 'booking')
  then
    perform private.move_booking(booking.id, 'confirmed', 'system');
    return 'confirmed';
  end if;

  perform private.refund_whole_payment(payment.id, 'paid_too_late');
  if booking.status = 'awaiting_payment' then
    perform private.move_booking(booking.id, 'expired', 'system');
  end if;
  return 'refunded_too_late';
end;
$$;

comment on function private.settle_payment(public.bookings, public.payments) is
  'What a payment that has succeeded means for its booking: confirmed, or refunded in full when it came too late.';

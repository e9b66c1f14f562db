create or replace function private.begin_payment(booking_id uuid, payer_id uuid)
returns public.payments
language plpgsql
volatile
security definer -- the payments function calls it for the guest
set search_path = ''
as $$
declare
  booking public.bookings;
  alteration public.booking_alterations;
  payment public.payments;
begin
  -- The function that starts payments has no caller here.
  perform private.guard_not_suspended(begin_payment.payer_id);
  -- The same lock order everywhere: booking, then payment.
  select bookings.* into booking from public.bookings where bookings.id = begin_payment.booking_id for update;
  if not found or booking.guest_id <> begin_payment.payer_id then
    perform private.fail('RB003', format('cannot pay booking "%s": it is not among yours', begin_payment.booking_id));
  end if;
  select proposed.* into alteration
  from public.booking_alterations as proposed
  where proposed.booking_id = booking.id and proposed.status = 'awaiting_payment';
  select payments.* into payment
  from public.payments
  where payments.booking_id = booking.id
    and payments.alteration_id is not distinct from alteration.id
    and payments.status <> 'cancelled'
  for update;
  if payment.status = 'succeeded' then
    return payment;
  end if;

  perform private.guard_payment_is_due(booking, alteration);
  if payment.id is null then
    insert into public.payments (booking_id, alteration_id, payer_id, amount, currency, captured_manually)
    values (
      booking.id, alteration.id, booking.guest_id, coalesce(alteration.difference_amount, booking.total_amount),
      booking.currency, booking.status = 'requested'
    )
    returning payments.* into payment;
  elsif payment.status = 'failed' then
    update public.payments
    set status = 'pending', failure_code = null, updated_at = private.clock()
    where payments.id = payment.id
    returning payments.* into payment;
  end if;
  return payment;
end;
$$;

comment on function private.begin_payment(uuid, uuid) is
  'The payment of a booking for its guest: a new one, or the one that is open or done. Captured manually while the booking is a request. While an accepted alteration waits for its difference, it is that.';

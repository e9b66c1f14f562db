create or replace function private.payment_follows_booking()
returns trigger
language plpgsql
volatile
security definer -- runs for whoever moves a booking
set search_path = ''
as $$
declare
  booking public.bookings;
  payment public.payments;
begin
  select bookings.* into booking from public.bookings where bookings.id = new.booking_id;
  select payments.* into payment
  from public.payments
  where payments.booking_id = new.booking_id and payments.alteration_id is null and payments.status <> 'cancelled'
  for update;

  if new.to_status in ('cancelled_by_guest', 'cancelled_by_host', 'cancelled_by_staff')
    and new.from_status in ('confirmed', 'in_progress')
  then
    perform private.settle_cancellation(booking);
  elsif payment.id is null then
    return null;
  elsif new.to_status = 'awaiting_payment' then
    if payment.status = 'authorized' then
      perform private.capture_for(booking, payment.id);
    elsif payment.status = 'succeeded' then
      perform private.settle_payment(booking, payment);
    end if;
  elsif new.to_status in ('declined', 'expired', 'withdrawn', 'cancelled_by_staff') then
    perform private.give_up_payment(payment, new.to_status::text);
  end if;
  return null;
end;
$$;

comment on function private.payment_follows_booking is 'Trigger: what a move of a booking means for its payment.';

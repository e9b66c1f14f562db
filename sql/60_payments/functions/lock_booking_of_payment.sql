create or replace function private.lock_booking_of_payment(payment_id uuid)
returns public.bookings
language plpgsql
volatile
security invoker
set search_path = ''
as $$
declare
  booking public.bookings;
begin
  select bookings.* into booking
  from public.bookings
  where bookings.id = (
    select payments.booking_id from public.payments where payments.id = lock_booking_of_payment.payment_id
  )
  for update;
  if not found then
    perform private.fail('RM004', format('cannot find payment "%s"', lock_booking_of_payment.payment_id));
  end if;
  return booking;
end;
$$;

comment on function private.lock_booking_of_payment(uuid) is
  'The booking of a payment, locked: always before the payment itself.';

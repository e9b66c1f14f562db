create or replace function private.payment_follows_alteration()
returns trigger
language plpgsql
volatile
security definer -- runs for whoever answers an alteration, and for the sweep
set search_path = ''
as $$
declare
  booking public.bookings;
  payment public.payments;
begin
  if new.status = 'accepted' and new.difference_amount < 0 then
    select bookings.* into booking from public.bookings where bookings.id = new.booking_id;
    perform private.post_transfer(
      'alteration', new.booking_id, 'alteration:' || new.id, booking.currency,
      jsonb_build_object('booking_funds', -new.difference_amount, 'refunds_payable', new.difference_amount)
    );
    perform private.order_refunds(
      new.booking_id, null, -new.difference_amount, 'altered', 'alteration:' || new.id
    );
  elsif new.status in ('expired', 'withdrawn') then
    select payments.* into payment
    from public.payments
    where payments.alteration_id = new.id and payments.status in ('pending', 'failed', 'authorized');
    if found then
      perform private.give_up_payment(payment, new.status::text);
    end if;
  end if;
  return null;
end;
$$;

comment on function private.payment_follows_alteration is
  'Trigger: what an answer to an alteration, or none, means for money.';

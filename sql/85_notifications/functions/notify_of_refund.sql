create or replace function private.notify_of_refund()
returns trigger
language plpgsql
volatile
security definer -- runs for whoever brings the news of the refund
set search_path = ''
as $$
declare
  booking public.bookings;
begin
  select bookings.* into booking from public.bookings where bookings.id = new.booking_id;
  perform private.notify_person(
    booking.guest_id, 'refund_sent', booking.id,
    private.booking_notice(booking) || jsonb_build_object('refund_amount', new.amount)
  );
  return null;
end;
$$;

comment on function private.notify_of_refund is 'Trigger: the guest is told when money has gone back.';

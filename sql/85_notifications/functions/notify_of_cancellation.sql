create or replace function private.notify_of_cancellation(booking public.bookings, notice jsonb)
returns void
language plpgsql
volatile
security invoker
set search_path = ''
as $$
declare
  refund_amount bigint := (
    select cancellation.refund_amount
    from public.booking_cancellations as cancellation
    where cancellation.booking_id = booking.id
  );
begin
  perform private.notify_person(
    booking.guest_id, 'booking_cancelled', booking.id,
    notify_of_cancellation.notice || jsonb_build_object('refund_amount', refund_amount)
  );
  perform private.notify_person(
    booking.host_id, 'booking_cancelled', booking.id,
    notify_of_cancellation.notice || (
      select jsonb_build_object(
        'host_payout_amount', earnings.host_payout_amount,
        'host_cancellation_fee_amount', nullif(earnings.host_cancellation_fee_amount, 0)
      )
      from public.booking_earnings as earnings
      where earnings.booking_id = booking.id
    )
  );
end;
$$;

comment on function private.notify_of_cancellation(public.bookings, jsonb) is
  'Tells both sides: the guest what comes back, the host what is left and what is charged.';

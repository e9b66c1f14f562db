create or replace function private.settle_cancellation(booking public.bookings)
returns void
language plpgsql
volatile
security invoker
set search_path = ''
as $$
declare
  payment public.payments;
  cancellation public.booking_cancellations;
  earnings public.booking_earnings;
begin
  select payments.* into payment
  from public.payments
  where payments.booking_id = booking.id and payments.status = 'succeeded'
  for update;
  select kept.* into cancellation from public.booking_cancellations as kept where kept.booking_id = booking.id;
  select shares.* into earnings from public.booking_earnings as shares where shares.booking_id = booking.id;
  if payment.id is null or cancellation.booking_id is null then
    return;
  end if;

  perform private.share_funds(
    'cancellation', 'cancellation:' || booking.id, booking, cancellation.refund_amount, earnings.host_payout_amount,
    earnings.platform_amount, earnings.tax_amount
  );
  if earnings.host_cancellation_fee_amount > 0 then
    perform private.post_transfer(
      'host_cancellation_fee', booking.id, 'host_cancellation_fee:' || booking.id, booking.currency,
      jsonb_build_object(
        'host_payable', earnings.host_cancellation_fee_amount, 'platform_revenue', -earnings.host_cancellation_fee_amount
      )
    );
  end if;
  update public.booking_earnings set released_at = private.clock() where booking_earnings.booking_id = booking.id;
  perform private.order_refund(payment, cancellation.refund_amount, booking.status::text);
end;
$$;

comment on function private.settle_cancellation(public.bookings) is
  'Shares the money of a cancelled booking: the guest''s refund, what host, platform and authorities keep, the host''s fee.';

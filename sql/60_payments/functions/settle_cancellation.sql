create or replace function private.settle_cancellation(booking public.bookings)
returns void
language plpgsql
volatile
security invoker
set search_path = ''
as $$
declare
  cancellation public.booking_cancellations;
  earnings public.booking_earnings;
begin
  if booking.status = 'cancelled_by_staff' then
    -- Staff moves a booking without terms: everything goes back.
    perform private.keep_cancellation(booking, 'staff', private.cancellation_of(booking, 'staff'));
  end if;
  select kept.* into cancellation from public.booking_cancellations as kept where kept.booking_id = booking.id;
  select shares.* into earnings from public.booking_earnings as shares where shares.booking_id = booking.id;
  if cancellation.booking_id is null or not exists (
    select from public.payments where payments.booking_id = booking.id and payments.status = 'succeeded'
  ) then
    return; -- nothing was paid through us
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
  perform private.order_refunds(
    booking.id, null, cancellation.refund_amount, booking.status::text, 'cancellation:' || booking.id
  );
end;
$$;

comment on function private.settle_cancellation(public.bookings) is
  'Shares the money of a cancelled booking: the guest''s refund, what host, platform and authorities keep, the host''s fee.';

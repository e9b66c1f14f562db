create or replace function private.keep_cancellation(
  booking public.bookings,
  actor public.booking_actor,
  cancellation jsonb
)
returns void
language sql
volatile
security invoker
set search_path = ''
as $$
  insert into public.booking_cancellations (booking_id, cancelled_by, terms, refund_amount, kept_amount, lines)
  values
    (
      booking.id,
      keep_cancellation.actor,
      keep_cancellation.cancellation ->> 'terms',
      (keep_cancellation.cancellation ->> 'refund_amount')::bigint,
      (keep_cancellation.cancellation ->> 'kept_amount')::bigint,
      keep_cancellation.cancellation -> 'lines'
    );

  update public.booking_earnings
  set
    host_service_fee_amount = share.host_service_fee_amount,
    host_payout_amount = share.host_payout_amount,
    platform_amount = share.platform_amount,
    tax_amount = share.tax_amount,
    host_cancellation_fee_amount = (keep_cancellation.cancellation ->> 'host_cancellation_fee_amount')::bigint
  from
    public.booking_earnings as earnings,
    private.share_kept(keep_cancellation.cancellation -> 'lines', earnings) as share
  where earnings.booking_id = booking.id and booking_earnings.booking_id = booking.id;
$$;

comment on function private.keep_cancellation(public.bookings, public.booking_actor, jsonb) is
  'Keeps with a booking what its cancellation gives back, and how the rest is shared.';

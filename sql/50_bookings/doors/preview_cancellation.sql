create or replace function public.preview_cancellation(booking_id uuid)
returns jsonb
language sql
stable
security invoker
set search_path = ''
as $$
  select private.preview_cancellation(preview_cancellation.booking_id);
$$;

comment on function public.preview_cancellation(uuid) is
  'What the caller''s cancelling a confirmed booking now would mean: {booking_id, currency, terms, valid_until, total_amount, refund_amount, kept_amount, lines: [{position, kind, label, amount, refund_amount}]}; for the host also host_keeps_amount and host_cancellation_fee_amount.';

grant execute on function public.preview_cancellation(uuid) to authenticated;

create or replace function private.preview_cancellation(booking_id uuid)
returns jsonb
language plpgsql
stable
security definer -- reads the shares of the host, of which the guest sees nothing
set search_path = ''
as $$
declare
  caller uuid := private.reader_id();
  booking public.bookings;
  actor public.booking_actor;
  cancellation jsonb;
  earnings public.booking_earnings;
begin
  select bookings.* into booking from public.bookings where bookings.id = preview_cancellation.booking_id;
  actor := private.party_of(booking, caller, 'full');
  if actor is null then
    perform private.fail('RB003', format('cannot find booking "%s" among yours', preview_cancellation.booking_id));
  end if;
  if booking.status not in ('confirmed', 'in_progress')
    or private.local_moment(booking.check_out, booking.check_out_time, booking.time_zone) <= private.clock()
  then
    perform private.fail(
      'RB002', format('cannot preview the cancellation of booking "%s": it is %s', booking.code, booking.status)
    );
  end if;

  cancellation := private.cancellation_of(booking, actor);
  if actor = 'guest' then
    return jsonb_build_object('booking_id', booking.id, 'currency', booking.currency)
      || (cancellation - 'host_cancellation_fee_amount');
  end if;
  select booking_earnings.* into earnings from public.booking_earnings where booking_earnings.booking_id = booking.id;
  earnings := private.share_kept(cancellation -> 'lines', earnings);
  return jsonb_build_object(
    'booking_id', booking.id, 'currency', booking.currency, 'host_keeps_amount', earnings.host_payout_amount
  ) || cancellation;
end;
$$;

comment on function private.preview_cancellation(uuid) is 'See public.preview_cancellation.';

grant execute on function private.preview_cancellation(uuid) to authenticated;

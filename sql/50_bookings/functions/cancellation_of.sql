create or replace function private.cancellation_of(booking public.bookings, actor public.booking_actor)
returns jsonb
language plpgsql
stable
security invoker
set search_path = ''
as $$
declare
  rules public.booking_rules;
  items jsonb;
  accommodation bigint;
begin
  select booking_rules.* into rules from public.booking_rules where booking_rules.version = booking.rules_version;
  select
    coalesce(jsonb_agg(to_jsonb(item) - 'booking_id' order by item.position), '[]'),
    coalesce(sum(item.amount) filter (where item.kind in ('accommodation', 'extra_guests', 'discount')), 0)
  into items, accommodation
  from public.booking_line_items as item
  where item.booking_id = booking.id;

  if cancellation_of.actor = 'guest' then
    return private.refund_for(
      rules, booking.cancellation_policy, booking.check_in, booking.check_out, booking.check_in_time, booking.time_zone,
      booking.created_at, booking.confirmed_at, private.clock(), items
    ) || '{"host_cancellation_fee_amount": 0}';
  end if;

  return jsonb_build_object(
    'terms', 'full_refund', 'valid_until', null, 'total_amount', booking.total_amount,
    'refund_amount', booking.total_amount, 'kept_amount', 0,
    'lines', (
      select coalesce(
        jsonb_agg((item - 'quantity' - 'unit_amount' - 'nightly_amounts') || jsonb_build_object('refund_amount', item -> 'amount')), '[]'
      )
      from jsonb_array_elements(items) as item
    ),
    'host_cancellation_fee_amount', case
      when cancellation_of.actor = 'host' then private.host_cancellation_fee(
        rules, booking.currency, accommodation,
        private.local_moment(booking.check_in, booking.check_in_time, booking.time_zone), private.clock()
      )
      else 0
    end
  );
end;
$$;

comment on function private.cancellation_of(public.bookings, public.booking_actor) is
  'What would follow if the booking were cancelled now: by its guest under its terms, by host or staff with everything given back.';

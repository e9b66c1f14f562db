create or replace function private.guard_booking_request(
  property public.properties,
  guest_id uuid,
  check_in date,
  check_out date,
  message text,
  quote jsonb
)
returns void
language plpgsql
stable
security invoker
set search_path = ''
as $$
declare
  action text := format(
    'book property "%s" from %s to %s', property.id, guard_booking_request.check_in, guard_booking_request.check_out
  );
begin
  -- Who sets the price or answers requests would deal with oneself, and review the place afterwards.
  if private.hosts_property(property, guard_booking_request.guest_id, 'bookings') then
    perform private.fail('RB005', format('cannot %s: it is yours', action));
  end if;
  if char_length(guard_booking_request.message) > 2000 then
    perform private.fail('RV001', format('cannot %s: the message is too long', action), 'message: at most 2000 characters');
  end if;
  perform private.guard_stay(action, guard_booking_request.quote);
end;
$$;

comment on function private.guard_booking_request(public.properties, uuid, date, date, text, jsonb) is
  'Every reason not to take a booking, in the order in which they are told.';

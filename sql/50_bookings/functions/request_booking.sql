create or replace function private.request_booking(
  property_id uuid,
  check_in date,
  check_out date,
  adults integer,
  children integer default 0,
  infants integer default 0,
  pets integer default 0,
  message text default null,
  quote_id uuid default null,
  expected_total bigint default null
)
returns public.bookings
language plpgsql
volatile
security definer -- writes a booking and takes nights on behalf of the guest
set search_path = ''
as $$
declare
  caller uuid := private.caller_id();
  rules public.booking_rules := private.current_booking_rules();
  property public.properties;
  booking public.bookings;
  quote jsonb;
  is_instant boolean;
begin
  select properties.* into property
  from public.properties
  where properties.id = request_booking.property_id
    and (properties.status = 'published' or properties.host_id = caller);
  if not found then
    perform private.fail('RP001', format('cannot book property "%s": it is not on offer', request_booking.property_id));
  end if;

  -- Lapsed bookings of the property go first, whether or not their job has run.
  perform private.expire_lapsed_bookings(property.id);

  quote := private.price_stay(
    property.id, request_booking.check_in, request_booking.check_out, request_booking.adults,
    coalesce(request_booking.children, 0), coalesce(request_booking.infants, 0), coalesce(request_booking.pets, 0)
  );
  if request_booking.quote_id is not null then
    quote := private.redeem_quote(
      request_booking.quote_id, caller, property.id, request_booking.check_in, request_booking.check_out,
      array[
        request_booking.adults, coalesce(request_booking.children, 0), coalesce(request_booking.infants, 0),
        coalesce(request_booking.pets, 0)
      ],
      quote
    );
  end if;
  perform private.guard_booking_request(
    property, caller, request_booking.check_in, request_booking.check_out, request_booking.message, quote
  );
  perform private.guard_expected_total(request_booking.expected_total, quote);

  is_instant := private.books_instantly(property);
  insert into public.bookings (
    property_id, guest_id, host_id, status, check_in, check_out, adults, children, infants, pets, instant, currency,
    total_amount, cancellation_policy, time_zone, check_in_time, check_out_time, message, rules_version, expires_at
  )
  values (
    property.id, caller, property.host_id,
    case when is_instant then 'awaiting_payment' else 'requested' end::public.booking_status,
    request_booking.check_in, request_booking.check_out, request_booking.adults,
    coalesce(request_booking.children, 0), coalesce(request_booking.infants, 0), coalesce(request_booking.pets, 0),
    is_instant, quote ->> 'currency', (quote ->> 'total_amount')::bigint, property.cancellation_policy,
    property.time_zone, property.check_in_time, property.check_out_time, coalesce(request_booking.message, ''),
    rules.version,
    private.clock() + case when is_instant then rules.payment_hold else rules.request_lifetime end
  )
  returning bookings.* into booking;
  perform private.keep_quote(booking.id, quote);

  perform private.follow_move(booking, null, 'guest', caller, booking.message);
  return booking;
end;
$$;

comment on function private.request_booking(uuid, date, date, integer, integer, integer, integer, text, uuid, bigint) is
  'See public.request_booking.';

grant execute
on function private.request_booking(uuid, date, date, integer, integer, integer, integer, text, uuid, bigint)
to authenticated;

create or replace function public.request_booking(
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
language sql
volatile
security invoker
set search_path = ''
as $$
  select *
  from
    private.request_booking(
      request_booking.property_id,
      request_booking.check_in,
      request_booking.check_out,
      request_booking.adults,
      request_booking.children,
      request_booking.infants,
      request_booking.pets,
      request_booking.message,
      request_booking.quote_id,
      request_booking.expected_total
    );
$$;

comment on function public.request_booking(uuid, date, date, integer, integer, integer, integer, text, uuid, bigint) is
  'Books a stay at its price of now, or at the one that freeze_quote gave quote_id for; RC010 when that is not expected_total. With instant booking the guest has 15 minutes to pay; otherwise the host has 24 hours to answer. RB001 when somebody else has one of the nights.';

grant execute
on function public.request_booking(uuid, date, date, integer, integer, integer, integer, text, uuid, bigint)
to authenticated;

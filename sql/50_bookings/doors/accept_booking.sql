create or replace function public.accept_booking(booking_id uuid)
returns public.bookings
language sql
volatile
security invoker
set search_path = ''
as $$
  select * from private.accept_booking(accept_booking.booking_id);
$$;

comment on function public.accept_booking(uuid) is
  'The host takes a request: the guest now pays, or the card that is authorised already is charged.';

grant execute on function public.accept_booking(uuid) to authenticated;

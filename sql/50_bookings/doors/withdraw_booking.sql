create or replace function public.withdraw_booking(booking_id uuid)
returns public.bookings
language sql
volatile
security invoker
set search_path = ''
as $$
  select * from private.withdraw_booking(withdraw_booking.booking_id);
$$;

comment on function public.withdraw_booking(uuid) is
  'The guest takes back a request, or a booking that is not paid yet.';

grant execute on function public.withdraw_booking(uuid) to authenticated;

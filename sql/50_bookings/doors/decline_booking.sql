create or replace function public.decline_booking(booking_id uuid, reason text default '')
returns public.bookings
language sql
volatile
security invoker
set search_path = ''
as $$
  select * from private.decline_booking(decline_booking.booking_id, decline_booking.reason);
$$;

comment on function public.decline_booking(uuid, text) is 'The host refuses a request; its nights are free again.';

grant execute on function public.decline_booking(uuid, text) to authenticated;

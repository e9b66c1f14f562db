create or replace function public.cancel_booking(booking_id uuid, reason text default '')
returns public.bookings
language sql
volatile
security invoker
set search_path = ''
as $$
  select * from private.cancel_booking(cancel_booking.booking_id, cancel_booking.reason);
$$;

comment on function public.cancel_booking(uuid, text) is
  'Guest or host cancels a confirmed booking; see preview_cancellation for what is given back.';

grant execute on function public.cancel_booking(uuid, text) to authenticated;

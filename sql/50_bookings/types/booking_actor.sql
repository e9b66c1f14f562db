create type public.booking_actor as enum ('guest', 'host', 'staff', 'system');
comment on type public.booking_actor is 'Who moves a booking.';

create or replace function private.running_bookings_of(person_id uuid)
returns setof public.bookings
language sql
stable
security definer -- called by definer functions only
set search_path = ''
as $$
  select booking.*
  from public.bookings as booking
  where
    running_bookings_of.person_id in (booking.guest_id, booking.host_id)
    and booking.status in ('requested', 'awaiting_payment', 'confirmed', 'in_progress');
$$;

comment on function private.running_bookings_of(uuid) is
  'Bookings of a person, on either side, that are asked for, held, confirmed or under way.';

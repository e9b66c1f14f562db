create or replace function private.review_window_end(booking public.bookings)
returns timestamptz
language sql
stable
security invoker
set search_path = ''
as $$
  select private.local_moment(booking.check_out + rules.review_window_days, booking.check_out_time, booking.time_zone)
  from public.booking_rules as rules
  where rules.version = booking.rules_version;
$$;

comment on function private.review_window_end(public.bookings) is
  'Until when a stay can be reviewed, in property time.';

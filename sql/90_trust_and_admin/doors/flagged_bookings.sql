create or replace function public.flagged_bookings()
returns setof public.bookings
language sql
stable
security invoker
set search_path = ''
as $$
  select * from private.flagged_bookings();
$$;

comment on function public.flagged_bookings is
  'Running bookings whose guest or host is suspended, the next arrival first. Support, moderators and administrators.';

grant execute on function public.flagged_bookings() to authenticated;

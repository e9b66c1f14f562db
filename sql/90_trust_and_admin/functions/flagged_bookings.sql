create or replace function private.flagged_bookings()
returns setof public.bookings
language sql
stable
security definer -- reads suspensions, which callers can't
set search_path = ''
as $$
  select booking.*
  from
    private.staff_caller_id('{support, moderator, admin}', 'list flagged bookings') as caller
    cross join private.suspensions as suspension
    cross join lateral private.running_bookings_of(suspension.person_id) as booking
  where suspension.lifted_at is null
  order by booking.check_in, booking.id;
$$;

comment on function private.flagged_bookings is 'See public.flagged_bookings.';

grant execute on function private.flagged_bookings() to authenticated;

create or replace function private.nights_taken(booking public.bookings)
returns text
language sql
stable
security invoker
set search_path = ''
as $$
  select
    format(
      'cannot book property "%s" from %s to %s: some of these nights are taken',
      nights_taken.booking.property_id,
      nights_taken.booking.check_in,
      nights_taken.booking.check_out
    );
$$;

comment on function private.nights_taken(public.bookings) is 'Message of RB001, the same at every door.';

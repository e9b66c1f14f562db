create or replace function private.party_of(booking public.bookings, person_id uuid)
returns public.booking_actor
language sql
immutable
security invoker
set search_path = ''
as $$
  select
    case
      when party_of.person_id = booking.guest_id then 'guest'::public.booking_actor
      when party_of.person_id = booking.host_id then 'host'::public.booking_actor
    end;
$$;

comment on function private.party_of(public.bookings, uuid) is
  'Whether a person is guest or host of a booking; null for neither.';

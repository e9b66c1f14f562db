create or replace function private.lock_booking_of(
  booking_id uuid,
  person_id uuid,
  scope public.co_host_scope default null
)
returns public.bookings
language plpgsql
volatile
security invoker
set search_path = ''
as $$
declare
  booking public.bookings;
begin
  select bookings.* into booking from public.bookings where bookings.id = lock_booking_of.booking_id for update;
  -- Strangers learn nothing, not even that it exists.
  if not found or private.party_of(booking, lock_booking_of.person_id, lock_booking_of.scope) is null then
    perform private.fail('RB003', format('cannot find booking "%s" among yours', lock_booking_of.booking_id));
  end if;
  return booking;
end;
$$;

comment on function private.lock_booking_of(uuid, uuid, public.co_host_scope) is
  'The booking, locked, for its guest or its host, or a co-host with this scope; RB003 for everybody else.';

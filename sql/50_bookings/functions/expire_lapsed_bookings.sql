create or replace function private.expire_lapsed_bookings(property_id uuid default null, batch_size integer default 200)
returns integer
language plpgsql
volatile
security definer -- called by commands of any person, and by the sweep
set search_path = ''
as $$
declare
  lapsed uuid;
  expired integer := 0;
begin
  -- Calendars are locked in the order of their properties, so that two sweeps can't wait for each other.
  for lapsed in
    select bookings.id
    from public.bookings
    where bookings.status in ('requested', 'awaiting_payment', 'pre_approved')
      and bookings.expires_at <= private.clock()
      and (expire_lapsed_bookings.property_id is null or bookings.property_id = expire_lapsed_bookings.property_id)
    order by bookings.property_id, bookings.id
    limit expire_lapsed_bookings.batch_size
    for update skip locked
  loop
    if private.expire_booking(lapsed) then
      expired := expired + 1;
    end if;
  end loop;
  return expired;
end;
$$;

comment on function private.expire_lapsed_bookings(uuid, integer) is
  'Lets lapse what is over, of one property or of all, and says how many; what another transaction is at is left to it.';

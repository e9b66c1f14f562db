alter table public.occupancies enable row level security;

-- Guests read property_calendar; rows are written by commands alone.
grant select on public.occupancies to authenticated;
grant select, insert, update, delete on public.occupancies to service_role;

create policy select_host on public.occupancies
for select
to authenticated
using (
  property_id = any (array(select private.my_property_ids('calendar')))
  or property_id = any (array(select private.helped_property_ids('bookings')))
);

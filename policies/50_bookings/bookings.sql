alter table public.bookings enable row level security;

-- Moved by commands only: nobody inserts, updates or deletes.
grant select on public.bookings to authenticated, service_role;

create policy select_party on public.bookings
for select
to authenticated
using (
  guest_id = (select auth.uid())
  or host_id = (select auth.uid())
  or property_id = any (array(select private.helped_property_ids('bookings')))
  or (select private.is_staff())
);

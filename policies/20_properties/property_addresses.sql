alter table public.property_addresses enable row level security;

grant select on public.property_addresses to authenticated;
grant insert (property_id, line1, line2, postal_code, city, region, country, latitude, longitude, directions)
on public.property_addresses
to authenticated;
grant update (line1, line2, postal_code, city, region, country, latitude, longitude, directions)
on public.property_addresses
to authenticated;
grant select, insert, update, delete on public.property_addresses to service_role;

create policy select_host_or_confirmed_guest on public.property_addresses
for select
to authenticated
using (
  property_id = any (array(select private.my_property_ids('bookings')))
  or property_id = any (
    array(
      select booking.property_id
      from public.bookings as booking
      where booking.guest_id = (select auth.uid()) and booking.status in ('confirmed', 'in_progress', 'completed')
    )
  )
);

create policy insert_host on public.property_addresses
for insert
to authenticated
with check (property_id = any (array(select private.my_property_ids('full'))));

create policy update_host on public.property_addresses
for update
to authenticated
using (property_id = any (array(select private.my_property_ids('full'))))
with check (property_id = any (array(select private.my_property_ids('full'))));

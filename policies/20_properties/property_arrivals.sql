alter table public.property_arrivals enable row level security;

grant select on public.property_arrivals to authenticated;
grant insert (property_id, instructions, access_code, wifi_network, wifi_password)
on public.property_arrivals
to authenticated;
grant update (instructions, access_code, wifi_network, wifi_password) on public.property_arrivals to authenticated;
grant delete on public.property_arrivals to authenticated;
grant select, insert, update, delete on public.property_arrivals to service_role;

create policy select_host_or_arriving_guest on public.property_arrivals
for select
to authenticated
using (
  property_id = any (array(select private.my_property_ids('bookings')))
  or property_id = any (array(select private.property_ids_of_my_arrivals()))
);

create policy insert_host on public.property_arrivals
for insert
to authenticated
with check (property_id = any (array(select private.my_property_ids('full'))));

create policy update_host on public.property_arrivals
for update
to authenticated
using (property_id = any (array(select private.my_property_ids('full'))))
with check (property_id = any (array(select private.my_property_ids('full'))));

create policy delete_host on public.property_arrivals
for delete
to authenticated
using (property_id = any (array(select private.my_property_ids('full'))));

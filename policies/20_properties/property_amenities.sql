alter table public.property_amenities enable row level security;

grant select on public.property_amenities to anon, authenticated;
-- An upsert sets what it found to what it is; PostgreSQL wants the right to for that.
grant insert (property_id, amenity), update (property_id, amenity), delete
on public.property_amenities
to authenticated;
grant select, insert, update, delete on public.property_amenities to service_role;

-- Whoever sees the property: its own policy decides within.
create policy select_with_property on public.property_amenities
for select
to anon, authenticated
using (exists (select from public.properties as property where property.id = property_amenities.property_id));

create policy insert_host on public.property_amenities
for insert
to authenticated
with check (property_id = any (array(select private.my_property_ids('full'))));

create policy update_host on public.property_amenities
for update
to authenticated
using (property_id = any (array(select private.my_property_ids('full'))))
with check (property_id = any (array(select private.my_property_ids('full'))));

create policy delete_host on public.property_amenities
for delete
to authenticated
using (property_id = any (array(select private.my_property_ids('full'))));

alter table public.property_photos enable row level security;

grant select on public.property_photos to anon, authenticated;
grant insert (id, property_id, path, caption, position, is_cover) on public.property_photos to authenticated;
grant update (caption, position, is_cover) on public.property_photos to authenticated;
grant delete on public.property_photos to authenticated;
grant select, insert, update, delete on public.property_photos to service_role;

-- Whoever sees the property: its own policy decides within.
create policy select_with_property on public.property_photos
for select
to anon, authenticated
using (exists (select from public.properties as property where property.id = property_photos.property_id));

create policy insert_host on public.property_photos
for insert
to authenticated
with check (property_id = any (array(select private.my_property_ids())));

create policy update_host on public.property_photos
for update
to authenticated
using (property_id = any (array(select private.my_property_ids())))
with check (property_id = any (array(select private.my_property_ids())));

create policy delete_host on public.property_photos
for delete
to authenticated
using (property_id = any (array(select private.my_property_ids())));

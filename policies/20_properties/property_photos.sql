alter table public.property_photos enable row level security;

grant select on public.property_photos to anon, authenticated;
grant insert (property_id, path, caption, position, is_cover) on public.property_photos to authenticated;
grant update (caption, position, is_cover) on public.property_photos to authenticated;
grant delete on public.property_photos to authenticated;
grant select, insert, update, delete on public.property_photos to service_role;

-- Whoever sees the property, whose own policy decides within, sees its photos once they are safe to show.
create policy select_ready on public.property_photos
for select
to anon
using (
  state = 'ready'
  and exists (select from public.properties as property where property.id = property_photos.property_id)
);

create policy select_ready_or_host on public.property_photos
for select
to authenticated
using (
  (state = 'ready' or property_id = any (array(select private.my_property_ids('full'))) or (select private.is_staff()))
  and exists (select from public.properties as property where property.id = property_photos.property_id)
);

create policy insert_host on public.property_photos
for insert
to authenticated
with check (property_id = any (array(select private.my_property_ids('full'))));

create policy update_host on public.property_photos
for update
to authenticated
using (property_id = any (array(select private.my_property_ids('full'))))
with check (property_id = any (array(select private.my_property_ids('full'))));

create policy delete_host on public.property_photos
for delete
to authenticated
using (property_id = any (array(select private.my_property_ids('full'))));

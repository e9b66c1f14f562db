-- Both buckets are public: whoever knows the address of a file may fetch it. These policies say who may
-- write, list and remove. The first folder of a path is the id of the property or of the person.
create policy property_photos_select_host on storage.objects
for select
to authenticated
using (
  bucket_id = 'property-photos'
  and (storage.foldername(name))[1] = any (
    array(select property_id::text from private.my_property_ids('full') as property_id)
  )
);

-- A file is uploaded once, straight into the folder of the property. Nobody replaces or removes it: what a photo shows
-- would no longer be what was checked. Who wants it gone deletes the photo, whose files a job removes then.
create policy property_photos_insert_host on storage.objects
for insert
to authenticated
with check (
  bucket_id = 'property-photos'
  and cardinality(storage.foldername(name)) = 1
  and (storage.foldername(name))[1] = any (
    array(select property_id::text from private.my_property_ids('full') as property_id)
  )
  and not exists (
    select from public.property_photos as photo where photo.path = objects.name and photo.state <> 'pending'
  )
);

create policy avatars_select_own on storage.objects
for select
to authenticated
using (bucket_id = 'avatars' and (storage.foldername(name))[1] = (select auth.uid())::text);

create policy avatars_insert_own on storage.objects
for insert
to authenticated
with check (bucket_id = 'avatars' and (storage.foldername(name))[1] = (select auth.uid())::text);

create policy avatars_update_own on storage.objects
for update
to authenticated
using (bucket_id = 'avatars' and (storage.foldername(name))[1] = (select auth.uid())::text)
with check (bucket_id = 'avatars' and (storage.foldername(name))[1] = (select auth.uid())::text);

create policy avatars_delete_own on storage.objects
for delete
to authenticated
using (bucket_id = 'avatars' and (storage.foldername(name))[1] = (select auth.uid())::text);

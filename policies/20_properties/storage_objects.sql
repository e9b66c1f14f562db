-- Both buckets are public: whoever knows the address of a file may fetch it. These policies say who may
-- write, list and remove. The first folder of a path is the id of the property or of the person.
create policy property_photos_select_host on storage.objects
for select
to authenticated
using (
  bucket_id = 'property-photos'
  and (storage.foldername(name))[1] = any (
    array(select property_id::text from private.my_property_ids() as property_id)
  )
);

create policy property_photos_insert_host on storage.objects
for insert
to authenticated
with check (
  bucket_id = 'property-photos'
  and (storage.foldername(name))[1] = any (
    array(select property_id::text from private.my_property_ids() as property_id)
  )
);

create policy property_photos_update_host on storage.objects
for update
to authenticated
using (
  bucket_id = 'property-photos'
  and (storage.foldername(name))[1] = any (
    array(select property_id::text from private.my_property_ids() as property_id)
  )
)
with check (
  bucket_id = 'property-photos'
  and (storage.foldername(name))[1] = any (
    array(select property_id::text from private.my_property_ids() as property_id)
  )
);

create policy property_photos_delete_host on storage.objects
for delete
to authenticated
using (
  bucket_id = 'property-photos'
  and (storage.foldername(name))[1] = any (
    array(select property_id::text from private.my_property_ids() as property_id)
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

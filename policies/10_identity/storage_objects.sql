-- Documents of identity: their person uploads them and may see and take them back until they are submitted; staff who
-- decide read them. Exports are read by signed links alone, which the account function makes.
create policy identity_documents_select_own_or_staff on storage.objects
for select
to authenticated
using (
  bucket_id = 'identity-documents'
  and (
    (storage.foldername(name))[1] = (select auth.uid())::text
    or (select private.has_staff_role('{support, moderator, admin}'))
  )
);

create policy identity_documents_insert_own on storage.objects
for insert
to authenticated
with check (bucket_id = 'identity-documents' and (storage.foldername(name))[1] = (select auth.uid())::text);

create policy identity_documents_delete_own on storage.objects
for delete
to authenticated
using (
  bucket_id = 'identity-documents'
  and (storage.foldername(name))[1] = (select auth.uid())::text
  and not private.is_submitted_document(name)
);

-- Whatever another policy allows.
create policy suspended_insert_nothing on storage.objects
as restrictive
for insert
to authenticated
with check ((select private.am_suspended()) is not true);

create policy suspended_update_nothing on storage.objects
as restrictive
for update
to authenticated
using ((select private.am_suspended()) is not true);

create policy suspended_delete_nothing on storage.objects
as restrictive
for delete
to authenticated
using ((select private.am_suspended()) is not true);

create or replace function private.expired_files()
returns table (bucket text, path text)
language sql
stable
security definer -- called by the job
set search_path = ''
as $$
  select object.bucket_id, object.name
  from storage.objects as object
  where
    (
      -- Documents past their time, and uploads that nobody submitted within a day.
      object.bucket_id = 'identity-documents'
      and not exists (
        select
        from private.identity_documents as document
        where document.path = object.name and document.expires_at > private.clock()
      )
      and (
        object.created_at < private.clock() - interval '1 day'
        or exists (select from private.identity_documents as document where document.path = object.name)
      )
    )
    or (
      object.bucket_id = 'account-exports'
      and not exists (
        select
        from private.data_exports as export
        where
          export.id::text = (storage.foldername(object.name))[2]
          and (export.expires_at is null or export.expires_at > private.clock())
      )
    )
  order by object.bucket_id, object.name
  limit 1000;
$$;

comment on function private.expired_files is 'Files of accounts that are kept no longer.';

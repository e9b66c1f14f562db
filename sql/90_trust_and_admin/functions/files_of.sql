create or replace function private.files_of(person_id uuid)
returns table (bucket text, path text)
language sql
stable
security definer -- called by jobs
set search_path = ''
as $$
  select object.bucket_id, object.name
  from storage.objects as object
  where
    (
      object.bucket_id in ('avatars', 'identity-documents', 'account-exports')
      and object.name ^@ (files_of.person_id::text || '/')
    )
    or (
      object.bucket_id = 'property-photos'
      and (storage.foldername(object.name))[1] in (
        select property.id::text from public.properties as property where property.host_id = files_of.person_id
      )
    )
  order by object.bucket_id, object.name;
$$;

comment on function private.files_of(uuid) is 'Every file in Storage that belongs to a person.';

create or replace function private.forget_expired_files()
returns void
language plpgsql
volatile
security definer -- called by the job, after the files are gone
set search_path = ''
as $$
begin
  delete from private.identity_documents as document
  where
    document.expires_at <= private.clock()
    and not exists (
      select
      from storage.objects as object
      where object.bucket_id = 'identity-documents' and object.name = document.path
    );
  update private.data_exports as export
  set paths = '{}'
  where export.expires_at <= private.clock() and export.paths <> '{}';
end;
$$;

comment on function private.forget_expired_files is 'Takes away the rows of files that the job has deleted.';

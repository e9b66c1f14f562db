create or replace function private.submit_verification(paths text[])
returns jsonb
language plpgsql
volatile
security definer -- looks at the person's files and writes the verification
set search_path = ''
as $$
declare
  caller uuid := private.caller_id();
  wanted text[] := array(select distinct path from unnest(submit_verification.paths) as path where path is not null);
  missing text[] := array(
    select path
    from unnest(wanted) as path
    where path not like caller::text || '/%'
      or not exists (
        select from storage.objects as object
        where object.bucket_id = 'identity-documents' and object.name = path
      )
  );
  verification private.verifications;
begin
  if cardinality(wanted) not between 1 and 4 or cardinality(missing) > 0 then
    perform private.fail(
      'RI011', 'verify identity: one to four documents are needed, uploaded to identity-documents',
      format('not found among yours: %s', coalesce(nullif(array_to_string(missing, ', '), ''), 'none'))
    );
  end if;
  verification := private.open_verification(caller, 'manual');
  insert into private.identity_documents (verification_id, path, expires_at)
  select verification.id, path, private.clock() + interval '90 days' from unnest(wanted) as path
  on conflict (path) do update
  set verification_id = excluded.verification_id, expires_at = excluded.expires_at;
  return private.verification_document(verification);
end;
$$;

comment on function private.submit_verification(text[]) is 'See public.submit_verification.';

grant execute on function private.submit_verification(text[]) to authenticated;

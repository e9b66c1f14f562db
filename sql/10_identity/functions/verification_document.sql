create or replace function private.verification_document(verification private.verifications)
returns jsonb
language sql
stable
security definer -- reads the documents, which callers can't
set search_path = ''
as $$
  select
    jsonb_build_object(
      'id',
      verification.id,
      'person_id',
      verification.person_id,
      'provider',
      verification.provider,
      'state',
      verification.state,
      'reason',
      verification.reason,
      'submitted_at',
      verification.submitted_at,
      'decided_at',
      verification.decided_at,
      'documents',
      (
        select
          coalesce(
            jsonb_agg(
              jsonb_build_object('path', document.path, 'expires_at', document.expires_at)
              order by document.path
            ),
            '[]'
          )
        from private.identity_documents as document
        where document.verification_id = verification.id
      )
    );
$$;

comment on function private.verification_document(private.verifications) is
  'A verification as its person and staff read it.';

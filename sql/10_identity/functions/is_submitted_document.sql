create or replace function private.is_submitted_document(path text)
returns boolean
language sql
stable
security definer -- reads the documents, which callers can't
set search_path = ''
as $$
  select exists (select from private.identity_documents as document where document.path = is_submitted_document.path);
$$;

comment on function private.is_submitted_document(text) is
  'Whether a file in identity-documents belongs to a verification; a policy of Storage asks it.';

grant execute on function private.is_submitted_document(text) to authenticated;

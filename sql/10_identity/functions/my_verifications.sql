create or replace function private.my_verifications()
returns setof jsonb
language sql
stable
security definer -- verifications are nobody's to read but through this
set search_path = ''
as $$
  select private.verification_document(verification)
  from private.verifications as verification
  where verification.person_id = private.reader_id()
  order by verification.id desc;
$$;

comment on function private.my_verifications is 'See public.my_verifications.';

grant execute on function private.my_verifications() to authenticated;

create or replace function public.submit_verification(paths text[])
returns jsonb
language sql
volatile
security invoker
set search_path = ''
as $$
  select private.submit_verification(submit_verification.paths);
$$;

comment on function public.submit_verification(text[]) is
  'Asks staff to verify the caller''s identity by one to four files that the caller uploaded to the bucket identity-documents, under the caller''s id.';

grant execute on function public.submit_verification(text[]) to authenticated;

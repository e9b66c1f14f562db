create or replace function public.my_verifications()
returns setof jsonb
language sql
stable
security invoker
set search_path = ''
as $$
  select private.my_verifications();
$$;

comment on function public.my_verifications is
  'The caller''s tries to be verified, newest first: {id, person_id, provider, state, reason, submitted_at, decided_at, documents}.';

grant execute on function public.my_verifications() to authenticated;

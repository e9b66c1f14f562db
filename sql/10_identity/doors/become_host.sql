create or replace function public.become_host(terms_version text)
returns public.profiles
language sql
volatile
security invoker
set search_path = ''
as $$
  select private.become_host(become_host.terms_version);
$$;

comment on function public.become_host(text) is
  'Makes the caller a host, who accepts the version of the terms that is in force (table terms_versions). Asked again, nothing changes.';

grant execute on function public.become_host(text) to authenticated;

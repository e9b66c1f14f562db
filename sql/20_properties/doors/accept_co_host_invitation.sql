create or replace function public.accept_co_host_invitation(token text)
returns public.co_hosts
language sql
volatile
security invoker
set search_path = ''
as $$
  select private.accept_co_host_invitation(accept_co_host_invitation.token);
$$;

comment on function public.accept_co_host_invitation(text) is
  'Makes the caller a co-host by the token of an invitation that was mailed to the address of the account.';

grant execute on function public.accept_co_host_invitation(text) to authenticated;

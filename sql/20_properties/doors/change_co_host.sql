create or replace function public.change_co_host(property_id uuid, person_id uuid, scopes text[])
returns public.co_hosts
language sql
volatile
security invoker
set search_path = ''
as $$
  select
    private.change_co_host(
      change_co_host.property_id,
      change_co_host.person_id,
      change_co_host.scopes::public.co_host_scope[]
    );
$$;

-- GraphQL leaves functions with arguments of an enum out, so the words come as text.
comment on function public.change_co_host(uuid, uuid, text[]) is
  'Gives a co-host of the caller''s property other scopes.';

grant execute on function public.change_co_host(uuid, uuid, text[]) to authenticated;

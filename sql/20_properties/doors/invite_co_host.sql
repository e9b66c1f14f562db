create or replace function public.invite_co_host(property_id uuid, email text, scopes text[])
returns jsonb
language sql
volatile
security invoker
set search_path = ''
as $$
  select
    private.invite_co_host(
      invite_co_host.property_id,
      invite_co_host.email,
      invite_co_host.scopes::public.co_host_scope[]
    );
$$;

-- GraphQL leaves functions with arguments of an enum out, so the words come as text.
comment on function public.invite_co_host(uuid, text, text[]) is
  'Asks somebody by mail to help with a property of the caller, in scopes calendar, messages, bookings or full. The mail holds a token that is good for seven days; asking again replaces it.';

grant execute on function public.invite_co_host(uuid, text, text[]) to authenticated;

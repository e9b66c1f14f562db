create or replace function public.cancel_erasure()
returns jsonb
language sql
volatile
security invoker
set search_path = ''
as $$
  select private.cancel_erasure();
$$;

comment on function public.cancel_erasure is
  'Thinks again before the fourteen days are over. Listings stay paused until their host publishes them.';

grant execute on function public.cancel_erasure() to authenticated;

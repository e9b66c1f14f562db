create or replace function public.my_sessions()
returns table (id uuid, started_at timestamptz, refreshed_at timestamptz, user_agent text, ip text, is_current boolean)
language sql
stable
security invoker
set search_path = ''
as $$
  select * from private.my_sessions();
$$;

comment on function public.my_sessions is
  'Where the caller is signed in, the latest first. Auth ends sessions: signOut with scope local, others or global.';

grant execute on function public.my_sessions() to authenticated;

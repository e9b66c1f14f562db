create or replace function public.my_erasure()
returns jsonb
language sql
stable
security invoker
set search_path = ''
as $$
  select private.my_erasure();
$$;

comment on function public.my_erasure is
  'Whether the caller is to be erased: {status: planned, cancelled or erased, requested_at, due_at, cancelled_at, obstacles}; null when never asked for.';

grant execute on function public.my_erasure() to authenticated;

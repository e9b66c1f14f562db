create or replace function public.request_erasure()
returns jsonb
language sql
volatile
security invoker
set search_path = ''
as $$
  select private.request_erasure();
$$;

comment on function public.request_erasure is
  'Asks to be erased in fourteen days. Refused with everything that is open: stays ahead or under way, money that is not settled. Listings are paused at once. Answers as my_erasure.';

grant execute on function public.request_erasure() to authenticated;

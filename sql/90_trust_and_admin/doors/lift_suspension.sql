create or replace function public.lift_suspension(person_id uuid)
returns jsonb
language sql
volatile
security invoker
set search_path = ''
as $$
  select private.lift_suspension(lift_suspension.person_id);
$$;

comment on function public.lift_suspension(uuid) is
  'Ends the suspension of a person; the listings that it paused are published again. Moderators and administrators.';

grant execute on function public.lift_suspension(uuid) to authenticated;

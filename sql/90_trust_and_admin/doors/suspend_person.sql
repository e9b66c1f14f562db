create or replace function public.suspend_person(person_id uuid, reason text)
returns jsonb
language sql
volatile
security invoker
set search_path = ''
as $$
  select private.suspend_person(suspend_person.person_id, suspend_person.reason);
$$;

comment on function public.suspend_person(uuid, text) is
  'Suspends a person, who keeps reading own data and can change nothing. Listings are paused, running bookings flagged to staff. Asked again, nothing changes. Moderators and administrators; staff are suspended by administrators only.';

grant execute on function public.suspend_person(uuid, text) to authenticated;

create or replace function public.revoke_calendar_export(export_id uuid)
returns boolean
language sql
volatile
security invoker
set search_path = ''
as $$
  select private.revoke_calendar_export(revoke_calendar_export.export_id);
$$;

comment on function public.revoke_calendar_export(uuid) is
  'Ends a secret address at once. False when there is none that is the caller''s.';

grant execute on function public.revoke_calendar_export(uuid) to authenticated;

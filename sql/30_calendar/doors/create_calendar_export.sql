create or replace function public.create_calendar_export(property_id uuid, name text default '')
returns jsonb
language sql
volatile
security invoker
set search_path = ''
as $$
  select private.create_calendar_export(create_calendar_export.property_id, create_calendar_export.name);
$$;

comment on function public.create_calendar_export(uuid, text) is
  'Makes a secret address under which another platform reads the calendar of a property of the caller: {id, property_id, name, created_at, token, path}. Token and path are told this once; path follows the address of the API.';

grant execute on function public.create_calendar_export(uuid, text) to authenticated;

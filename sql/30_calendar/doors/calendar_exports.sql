create or replace function public.calendar_exports(property_id uuid)
returns setof jsonb
language sql
stable
security invoker
set search_path = ''
as $$
  select private.calendar_exports(calendar_exports.property_id);
$$;

comment on function public.calendar_exports(uuid) is
  'The secret addresses of the calendar of a property of the caller, without their secret: {id, property_id, name, created_at}.';

grant execute on function public.calendar_exports(uuid) to authenticated;

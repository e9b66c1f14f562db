create or replace function public.restore_property(property_id uuid, reason text)
returns public.properties
language sql
volatile
security invoker
set search_path = ''
as $$
  select private.restore_property(restore_property.property_id, restore_property.reason);
$$;

comment on function public.restore_property(uuid, text) is
  'For moderators: ends the hiding of a property; its host publishes it again.';

grant execute on function public.restore_property(uuid, text) to authenticated;

create or replace function public.reject_property(property_id uuid, reason text)
returns public.properties
language sql
volatile
security invoker
set search_path = ''
as $$
  select private.reject_property(reject_property.property_id, reject_property.reason);
$$;

comment on function public.reject_property(uuid, text) is
  'For moderators: sends a property in review back to its host as a draft, with the reason.';

grant execute on function public.reject_property(uuid, text) to authenticated;

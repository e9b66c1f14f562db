create or replace function public.approve_property(property_id uuid)
returns public.properties
language sql
volatile
security invoker
set search_path = ''
as $$
  select private.approve_property(approve_property.property_id);
$$;

comment on function public.approve_property(uuid) is 'For moderators: publishes a property that is in review.';

grant execute on function public.approve_property(uuid) to authenticated;

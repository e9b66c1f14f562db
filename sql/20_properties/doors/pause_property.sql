create or replace function public.pause_property(property_id uuid)
returns public.properties
language sql
volatile
security invoker
set search_path = ''
as $$
  select private.pause_property(pause_property.property_id);
$$;

comment on function public.pause_property(uuid) is
  'Takes a published property of the caller out of search; bookings stand. publish_property brings it back.';

grant execute on function public.pause_property(uuid) to authenticated;

create or replace function public.publish_property(property_id uuid)
returns public.properties
language sql
volatile
security invoker
set search_path = ''
as $$
  select private.publish_property(publish_property.property_id);
$$;

comment on function public.publish_property(uuid) is
  'Makes a draft or paused property of the caller public; where staff review listings, a new one waits in review first. What is missing is said all at once (RP002).';

grant execute on function public.publish_property(uuid) to authenticated;

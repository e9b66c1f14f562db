create or replace function public.remove_property(property_id uuid)
returns public.properties
language sql
volatile
security invoker
set search_path = ''
as $$
  select private.remove_property(remove_property.property_id);
$$;

comment on function public.remove_property(uuid) is
  'Takes a property of the caller away for good; records of past stays remain. Refused while stays are ahead (RP004).';

grant execute on function public.remove_property(uuid) to authenticated;

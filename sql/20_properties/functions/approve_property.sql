create or replace function private.approve_property(property_id uuid)
returns public.properties
language plpgsql
volatile
security definer -- staff write no properties directly
set search_path = ''
as $$
begin
  perform private.staff_caller_id('{moderator,admin}', 'approve property');
  perform private.guard_publishable(property)
  from public.properties as property
  where property.id = approve_property.property_id;
  return private.decide_property(approve_property.property_id, 'approved', '');
end;
$$;

comment on function private.approve_property(uuid) is 'See public.approve_property.';

grant execute on function private.approve_property(uuid) to authenticated;

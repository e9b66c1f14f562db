create or replace function private.restore_property(property_id uuid, reason text)
returns public.properties
language plpgsql
volatile
security definer -- staff write no properties directly
set search_path = ''
as $$
begin
  perform private.staff_caller_id('{moderator,admin}', 'restore property');
  return private.decide_property(restore_property.property_id, 'restored', restore_property.reason);
end;
$$;

comment on function private.restore_property(uuid, text) is 'See public.restore_property.';

grant execute on function private.restore_property(uuid, text) to authenticated;

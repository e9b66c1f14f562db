create or replace function private.reject_property(property_id uuid, reason text)
returns public.properties
language plpgsql
volatile
security definer -- staff write no properties directly
set search_path = ''
as $$
begin
  perform private.staff_caller_id('{moderator,admin}', 'reject property');
  return private.decide_property(reject_property.property_id, 'rejected', reject_property.reason);
end;
$$;

comment on function private.reject_property(uuid, text) is 'See public.reject_property.';

grant execute on function private.reject_property(uuid, text) to authenticated;

create or replace function private.revoke_calendar_export(export_id uuid)
returns boolean
language plpgsql
volatile
security definer -- addresses are nobody's to write but through this
set search_path = ''
as $$
declare
  caller uuid := private.caller_id();
  property_id uuid;
begin
  delete from private.calendar_exports as export
  using public.properties as property
  where export.id = revoke_calendar_export.export_id
    and property.id = export.property_id
    and private.hosts_property(property, caller, 'calendar')
  returning export.property_id into property_id;
  if property_id is null then
    return false;
  end if;

  perform private.log_action(
    'revoke_calendar_export', 'properties', property_id::text,
    jsonb_build_object('export_id', revoke_calendar_export.export_id)
  );
  return true;
end;
$$;

comment on function private.revoke_calendar_export(uuid) is 'See public.revoke_calendar_export.';

grant execute on function private.revoke_calendar_export(uuid) to authenticated;

create or replace function private.calendar_exports(property_id uuid)
returns setof jsonb
language sql
stable
security definer -- addresses are nobody's to read but through this
set search_path = ''
as $$
  select private.calendar_export_document(export)
  from
    private.calendar_exports as export
    inner join public.properties as property on property.id = export.property_id
  where
    export.property_id = calendar_exports.property_id
    and private.hosts_property(property, private.reader_id(), 'calendar')
  order by export.id;
$$;

comment on function private.calendar_exports(uuid) is 'See public.calendar_exports.';

grant execute on function private.calendar_exports(uuid) to authenticated;

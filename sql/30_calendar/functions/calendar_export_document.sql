create or replace function private.calendar_export_document(export private.calendar_exports)
returns jsonb
language sql
immutable
security definer -- called by definer functions only
set search_path = ''
as $$
  select
    jsonb_build_object(
      'id',
      (calendar_export_document.export).id,
      'property_id',
      (calendar_export_document.export).property_id,
      'name',
      (calendar_export_document.export).name,
      'created_at',
      (calendar_export_document.export).created_at
    );
$$;

comment on function private.calendar_export_document(private.calendar_exports) is
  'What the host may know of an address that was made: everything but its secret.';

create or replace function private.my_export()
returns jsonb
language sql
stable
security definer -- exports are nobody's to read but through this
set search_path = ''
as $$
  select
    jsonb_build_object(
      'export_id',
      export.id,
      'status',
      case
        when export.ready_at is null then 'pending'
        when export.expires_at <= private.clock() then 'expired'
        else 'ready'
      end,
      'requested_at',
      export.requested_at,
      'ready_at',
      export.ready_at,
      'expires_at',
      export.expires_at,
      'paths',
      case
        when export.expires_at > private.clock() then to_jsonb(export.paths)
        else '[]'
      end
    )
  from private.data_exports as export
  where export.person_id = private.reader_id()
  order by export.id desc
  limit 1;
$$;

comment on function private.my_export is 'See public.my_export.';

grant execute on function private.my_export() to authenticated;

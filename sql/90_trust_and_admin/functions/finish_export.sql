create or replace function private.finish_export(export_id uuid, paths text[])
returns void
language plpgsql
volatile
security definer -- called by the job
set search_path = ''
as $$
declare
  export private.data_exports;
begin
  update private.data_exports as open
  set ready_at = private.clock(), expires_at = private.clock() + interval '7 days', paths = finish_export.paths
  where open.id = finish_export.export_id and open.ready_at is null
  returning * into export;
  if found then
    perform private.notify_person(export.person_id, 'export_ready', null, jsonb_build_object('expires_at', export.expires_at));
  end if;
end;
$$;

comment on function private.finish_export(uuid, text[]) is 'The copy is there, for seven days; its person is told.';

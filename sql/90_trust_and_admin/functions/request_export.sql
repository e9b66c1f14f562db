create or replace function private.request_export()
returns jsonb
language plpgsql
volatile
security definer -- writes on behalf of the person
set search_path = ''
as $$
declare
  caller uuid := private.reader_id(); -- a suspended person has the right too
  export private.data_exports;
begin
  perform from public.profiles as profile where profile.id = caller for no key update;
  select * into export
  from private.data_exports as latest
  where latest.person_id = caller
    and (latest.ready_at is null or latest.requested_at > private.clock() - interval '1 day')
  order by latest.id desc
  limit 1;
  if not found then
    insert into private.data_exports (person_id) values (caller) returning * into export;
    perform private.enqueue('export_account', jsonb_build_object('export_id', export.id));
    perform private.log_action('request_export', 'profiles', caller::text);
  end if;
  return private.my_export();
end;
$$;

comment on function private.request_export is 'See public.request_export.';

grant execute on function private.request_export() to authenticated;

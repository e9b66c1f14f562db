create or replace function private.hand_photo_to_jobs()
returns trigger
language plpgsql
volatile
security definer -- hosts don't write queues
set search_path = ''
as $$
begin
  if tg_op = 'INSERT' then
    perform private.enqueue('process_photo', jsonb_build_object('photo_id', new.id));
  else
    perform private.enqueue(
      'remove_photo', jsonb_build_object('property_id', old.property_id, 'photo_id', old.id, 'path', old.path)
    );
  end if;
  return null;
end;
$$;

comment on function private.hand_photo_to_jobs is
  'Trigger: a new photo gets its sizes, the files of one that is gone are removed.';

create or replace function private.hand_feed_to_jobs()
returns trigger
language plpgsql
volatile
security definer -- hosts don't write queues
set search_path = ''
as $$
begin
  perform private.enqueue('import_calendar_feed', jsonb_build_object('feed_id', new.id), null, new.id::text);
  return null;
end;
$$;

comment on function private.hand_feed_to_jobs is 'Trigger: a feed that is new, or has a new address, is read at once.';

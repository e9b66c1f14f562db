create or replace function private.notify_of_calendar_feed()
returns trigger
language plpgsql
volatile
security definer -- runs for the job that reads calendars
set search_path = ''
as $$
declare
  property public.properties;
begin
  select properties.* into property from public.properties where properties.id = new.property_id;
  perform private.notify_person(
    property.host_id, 'calendar_feed_failed', null,
    jsonb_build_object(
      'property_id', property.id, 'property_title', property.title, 'feed_id', new.id, 'feed_name', new.name,
      'error', new.last_error, 'last_success_at', new.last_success_at
    )
  );
  return null;
end;
$$;

comment on function private.notify_of_calendar_feed is
  'Trigger: the host is told, once, that the calendar of another platform can''t be read any more.';

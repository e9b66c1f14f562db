create or replace function private.notify_person(person_id uuid, kind text, booking_id uuid, data jsonb)
returns uuid
language plpgsql
volatile
security definer -- people get notifications, nobody writes them
set search_path = ''
as $$
declare
  notification_id uuid;
begin
  insert into public.notifications (person_id, kind, booking_id, data)
  values (
    notify_person.person_id, notify_person.kind, notify_person.booking_id,
    jsonb_strip_nulls(coalesce(notify_person.data, '{}'))
  )
  returning notifications.id into notification_id;

  if not exists (
    select
    from public.notification_preferences as preference
    where preference.person_id = notify_person.person_id
      and preference.kind = notify_person.kind
      and not preference.by_mail
  ) then
    perform private.enqueue('send_mail', jsonb_build_object('notification_id', notification_id));
  end if;
  return notification_id;
end;
$$;

comment on function private.notify_person(uuid, text, uuid, jsonb) is
  'Tells a person something: a row to read, and a mail unless the person wants none of this kind.';

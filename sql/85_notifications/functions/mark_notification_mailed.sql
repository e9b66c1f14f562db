create or replace function private.mark_notification_mailed(notification_id uuid)
returns void
language sql
volatile
security definer -- the mail job calls it
set search_path = ''
as $$
  update public.notifications
  set mailed_at = private.clock()
  where notifications.id = mark_notification_mailed.notification_id and notifications.mailed_at is null;
$$;

comment on function private.mark_notification_mailed(uuid) is 'Writes down that the mail of a notification was taken.';

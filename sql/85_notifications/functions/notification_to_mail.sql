create or replace function private.notification_to_mail(notification_id uuid)
returns table (kind text, data jsonb, email text, display_name text)
language sql
stable
security definer -- the mail job reads addresses, which nobody else can
set search_path = ''
as $$
  select notification.kind, mail.data, account.email, profile.display_name
  from
    public.notifications as notification
    inner join public.profiles as profile on profile.id = notification.person_id
    inner join auth.users as account on account.id = notification.person_id
    cross join lateral (
      select
        case notification.kind
          when 'saved_search_matched' then private.search_alert_to_mail(notification)
          else notification.data
        end as data
    ) as mail
  where
    notification.id = notification_to_mail.notification_id
    and notification.mailed_at is null
    and account.email is not null
    and mail.data is not null;
$$;

comment on function private.notification_to_mail(uuid) is
  'What the mail of a notification is made from and where it goes; no row when it was mailed already, or there is nothing to tell any more.';

create table public.notification_preferences (
  person_id uuid not null default auth.uid() references public.profiles (id)
    on delete cascade,
  kind text not null,
  by_mail boolean not null,
  primary key (person_id, kind),
  constraint kind_is_snake_case check (kind ~ '^[a-z][a-z0-9_]{0,59}$')
);

comment on table public.notification_preferences is
  E'Kinds of notifications that a person wants by mail or not; without a row, by mail.\n@graphql({"name": "NotificationPreference"})';
comment on column public.notification_preferences.person_id is 'Whose choice.';
comment on column public.notification_preferences.kind is 'Kind of notification.';
comment on column public.notification_preferences.by_mail is 'Whether a mail is sent as well.';
comment on constraint notification_preferences_person_id_fkey on public.notification_preferences is
  '@graphql({"foreign_name": "person", "local_name": "notificationPreferences"})';

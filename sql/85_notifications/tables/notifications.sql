create table public.notifications (
  id uuid primary key default private.uuid_v7(),
  person_id uuid not null references public.profiles (id)
    on delete cascade,
  kind text not null,
  booking_id uuid references public.bookings (id)
    on delete cascade,
  data jsonb not null default '{}',
  read_at timestamptz,
  mailed_at timestamptz,
  created_at timestamptz not null default private.clock(),
  constraint kind_is_snake_case check (kind ~ '^[a-z][a-z0-9_]*$')
);

create index notifications_person_id_idx on public.notifications (person_id, id desc);
create index notifications_booking_id_idx on public.notifications (booking_id);

comment on table public.notifications is
  E'What happened that a person should know; also sent by mail unless the person chose otherwise.\n@graphql({"name": "Notification", "totalCount": {"enabled": true}})';
comment on column public.notifications.id is 'Key; sorts by time.';
comment on column public.notifications.person_id is 'Whom it tells.';
comment on column public.notifications.kind is 'What happened, e.g. booking_confirmed.';
comment on column public.notifications.booking_id is 'The booking that it is about.';
comment on column public.notifications.data is
  'What a text about it needs: code, property_title, dates, amounts in minor units with currency and exponent.';
comment on column public.notifications.read_at is 'When the person read it; the one column that the person writes.';
comment on column public.notifications.mailed_at is 'When the mail server took the mail.';
comment on column public.notifications.created_at is 'When.';
comment on constraint notifications_booking_id_fkey on public.notifications is
  '@graphql({"foreign_name": "booking", "local_name": "notifications"})';
comment on constraint notifications_person_id_fkey on public.notifications is
  '@graphql({"foreign_name": "person", "local_name": "notifications"})';

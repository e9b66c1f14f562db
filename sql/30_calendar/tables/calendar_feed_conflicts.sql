create table public.calendar_feed_conflicts (
  id uuid primary key default private.uuid_v7(),
  feed_id uuid not null references public.calendar_feeds (id)
    on delete cascade,
  property_id uuid not null references public.properties (id)
    on delete cascade,
  booking_id uuid not null,
  stay daterange not null,
  kind public.calendar_feed_event_kind not null,
  found_at timestamptz not null default private.clock(),
  constraint conflict_is_told_once unique (feed_id, booking_id, stay, kind)
);

create index calendar_feed_conflicts_property_id_idx on public.calendar_feed_conflicts (property_id);
create index calendar_feed_conflicts_booking_id_idx on public.calendar_feed_conflicts (booking_id);

comment on table public.calendar_feed_conflicts is
  E'Nights that another platform says are taken and that a booking has here. The booking keeps them; the host settles it with a guest.\n@graphql({"name": "CalendarFeedConflict"})';
comment on column public.calendar_feed_conflicts.id is 'Identifier.';
comment on column public.calendar_feed_conflicts.feed_id is 'The calendar that says so.';
comment on column public.calendar_feed_conflicts.property_id is 'The property.';
comment on column public.calendar_feed_conflicts.booking_id is 'The booking that has them.';
comment on column public.calendar_feed_conflicts.stay is
  'The nights that both claim: [first night, day after the last night).';
comment on column public.calendar_feed_conflicts.kind is 'Whether the other platform says that somebody stays.';
comment on column public.calendar_feed_conflicts.found_at is 'When it was first found.';
comment on constraint calendar_feed_conflicts_feed_id_fkey on public.calendar_feed_conflicts is
  '@graphql({"foreign_name": "feed", "local_name": "conflicts"})';
comment on constraint calendar_feed_conflicts_property_id_fkey on public.calendar_feed_conflicts is
  '@graphql({"foreign_name": "property", "local_name": "calendarFeedConflicts"})';

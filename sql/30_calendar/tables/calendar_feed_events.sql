create table private.calendar_feed_events (
  feed_id uuid not null references public.calendar_feeds (id)
    on delete cascade,
  property_id uuid not null references public.properties (id)
    on delete cascade,
  stay daterange not null,
  kind public.calendar_feed_event_kind not null,
  primary key (feed_id, stay, kind)
);

create index calendar_feed_events_property_id_idx on private.calendar_feed_events (property_id);

comment on table private.calendar_feed_events is
  'Nights that another platform says are taken, as it was last read, whether or not they were free here. No names or words of it are kept.';

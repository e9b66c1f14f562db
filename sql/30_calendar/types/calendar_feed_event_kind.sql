create type public.calendar_feed_event_kind as enum ('reservation', 'window');
comment on type public.calendar_feed_event_kind is
  'Whether another platform says that somebody stays, or merely that nights are not available. Both take nights.';

create table public.calendar_feeds (
  id uuid primary key default private.uuid_v7(),
  property_id uuid not null references public.properties (id)
    on delete cascade,
  name text not null,
  url text not null,
  health public.calendar_feed_health not null default 'unread',
  last_error text,
  last_success_at timestamptz,
  checked_at timestamptz,
  etag text,
  last_modified text,
  created_at timestamptz not null default private.clock(),
  constraint feed_name_has_length check (char_length(name) between 1 and 100),
  constraint feed_url_is_a_web_address check (url ~* '^https?://[^[:space:]]+$' and char_length(url) <= 2000),
  constraint feed_is_read_once unique (property_id, url)
);

comment on table public.calendar_feeds is
  E'Calendars of a property on other platforms. They are read every 15 minutes; while one was not read for 6 hours, the property is not booked instantly.\n@graphql({"name": "CalendarFeed"})';
comment on column public.calendar_feeds.id is 'Identifier.';
comment on column public.calendar_feeds.property_id is 'The property.';
comment on column public.calendar_feeds.name is 'What the host calls it, such as the platform''s name.';
comment on column public.calendar_feeds.url is 'Where it is read: http or https, at a public address.';
comment on column public.calendar_feeds.health is 'How the last reading went.';
comment on column public.calendar_feeds.last_error is 'Why the last reading failed; null when it did not.';
comment on column public.calendar_feeds.last_success_at is 'When it was last read.';
comment on column public.calendar_feeds.checked_at is 'When it was last tried.';
comment on column public.calendar_feeds.etag is 'What the server calls the version that was read last.';
comment on column public.calendar_feeds.last_modified is 'When the server says that version was made.';
comment on column public.calendar_feeds.created_at is 'When the row was written.';
comment on constraint calendar_feeds_property_id_fkey on public.calendar_feeds is
  '@graphql({"foreign_name": "property", "local_name": "calendarFeeds"})';

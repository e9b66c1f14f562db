create type public.calendar_feed_health as enum ('unread', 'healthy', 'failing');
comment on type public.calendar_feed_health is 'How the last reading of another platform''s calendar went.';

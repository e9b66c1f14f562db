create or replace trigger calendar_feeds_added
after insert or update of url on public.calendar_feeds
for each row
execute function private.hand_feed_to_jobs();

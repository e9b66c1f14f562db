create or replace trigger calendar_feeds_guard
before insert or update of url on public.calendar_feeds
for each row
execute function private.guard_calendar_feed();

-- Once for each outage: the next can only begin when the calendar was read again, or has another address.
create trigger calendar_feeds_notify_failed
after update of health on public.calendar_feeds
for each row
when (new.health = 'failing' and old.health <> 'failing')
execute function private.notify_of_calendar_feed();

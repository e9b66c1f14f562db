create trigger booking_events_notify
after insert on public.booking_events
for each row
execute function private.notify_of_booking();

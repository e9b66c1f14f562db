create trigger booking_alterations_notify_proposed
after insert on public.booking_alterations
for each row
execute function private.notify_of_alteration();

create trigger booking_alterations_notify_answered
after update of status on public.booking_alterations
for each row
when (new.status <> old.status)
execute function private.notify_of_alteration();

create or replace trigger calendar_rules_lock
before insert or update on public.calendar_rules
for each row
execute function private.lock_calendar_rules();

create or replace trigger calendar_rules_lock
before insert or update or delete on public.calendar_rules
for each statement
execute function private.lock_calendar_rules();

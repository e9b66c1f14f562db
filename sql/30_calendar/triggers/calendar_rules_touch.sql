create or replace trigger calendar_rules_touch
before update on public.calendar_rules
for each row
execute function private.touch_updated_at();

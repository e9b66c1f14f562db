create or replace trigger calendar_rules_search_update
after update on public.calendar_rules
for each row
execute function private.note_part_for_search();

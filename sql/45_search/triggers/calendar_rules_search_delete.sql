create or replace trigger calendar_rules_search_delete
after delete on public.calendar_rules
referencing old table as parts
for each statement
execute function private.note_part_for_search();

create or replace trigger calendar_rules_search_insert
after insert on public.calendar_rules
referencing new table as parts
for each statement
execute function private.note_part_for_search();

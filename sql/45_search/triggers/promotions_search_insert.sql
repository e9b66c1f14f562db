create or replace trigger promotions_search_insert
after insert on public.promotions
referencing new table as parts
for each statement
execute function private.note_part_for_search();

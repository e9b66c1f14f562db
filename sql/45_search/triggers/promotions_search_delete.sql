create or replace trigger promotions_search_delete
after delete on public.promotions
referencing old table as parts
for each statement
execute function private.note_part_for_search();

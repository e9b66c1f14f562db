create or replace trigger promotions_search_update
after update on public.promotions
for each row
execute function private.note_part_for_search();

create or replace trigger occupancies_search
after insert or update or delete on public.occupancies
for each row
execute function private.note_nights_for_search();

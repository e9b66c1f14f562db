create or replace trigger occupancies_search_delete
after delete on public.occupancies
for each row
when (old.lapses_at is null)
execute function private.note_nights_for_search();

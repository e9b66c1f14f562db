create or replace trigger occupancies_search_insert
after insert on public.occupancies
for each row
when (new.lapses_at is null)
execute function private.note_nights_for_search();

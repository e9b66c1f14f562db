create or replace trigger occupancies_search_update
after update on public.occupancies
for each row
when (old.lapses_at is null or new.lapses_at is null)
execute function private.note_nights_for_search();

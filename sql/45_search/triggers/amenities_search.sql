create or replace trigger amenities_search
after insert on public.amenities
for each statement
execute function private.note_amenities_for_search();

create or replace trigger property_photos_search_insert
after insert on public.property_photos
referencing new table as parts
for each statement
execute function private.note_part_for_search();

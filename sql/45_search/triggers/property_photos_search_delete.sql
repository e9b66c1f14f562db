create or replace trigger property_photos_search_delete
after delete on public.property_photos
referencing old table as parts
for each statement
execute function private.note_part_for_search();

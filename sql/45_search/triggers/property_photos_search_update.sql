create or replace trigger property_photos_search_update
after update on public.property_photos
for each row
when (old.state is distinct from new.state or old.property_id is distinct from new.property_id)
execute function private.note_part_for_search();

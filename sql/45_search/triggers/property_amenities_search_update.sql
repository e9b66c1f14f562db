create or replace trigger property_amenities_search_update
after update on public.property_amenities
for each row
execute function private.note_part_for_search();

create or replace trigger property_amenities_search_delete
after delete on public.property_amenities
referencing old table as parts
for each statement
execute function private.note_part_for_search();

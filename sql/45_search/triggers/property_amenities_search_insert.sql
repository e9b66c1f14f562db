create or replace trigger property_amenities_search_insert
after insert on public.property_amenities
referencing new table as parts
for each statement
execute function private.note_part_for_search();

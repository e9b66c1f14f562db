create or replace trigger property_amenities_search
after insert or delete on public.property_amenities
for each row
execute function private.note_amenity_for_search();

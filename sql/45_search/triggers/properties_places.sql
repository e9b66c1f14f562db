create or replace trigger properties_places
after insert or delete or update of status, country, city, latitude, longitude on public.properties
for each row
execute function private.note_property_for_places();

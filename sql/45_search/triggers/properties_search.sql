create or replace trigger properties_search
after insert or update on public.properties
for each row
execute function private.note_property_for_search();

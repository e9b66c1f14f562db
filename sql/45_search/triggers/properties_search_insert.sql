create or replace trigger properties_search_insert
after insert on public.properties
for each row
when (new.status = 'published')
execute function private.note_property_for_search();

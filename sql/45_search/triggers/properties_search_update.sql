create or replace trigger properties_search_update
after update on public.properties
for each row
when (old.status = 'published' or new.status = 'published')
execute function private.note_property_for_search();

create or replace trigger properties_log_edit
after update on public.properties
for each row
execute function private.log_property_edit();

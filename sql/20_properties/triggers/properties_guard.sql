create or replace trigger properties_guard
before insert or update of currency, host_id on public.properties
for each row
execute function private.guard_property();

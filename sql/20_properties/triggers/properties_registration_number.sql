create or replace trigger properties_registration_number
before insert or update of registration_number on public.properties
for each row
execute function private.guard_registration_number();

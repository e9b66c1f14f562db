create or replace trigger property_addresses_log_edit
after insert or update on public.property_addresses
for each row
execute function private.log_address_edit();

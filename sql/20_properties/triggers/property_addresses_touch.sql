create or replace trigger property_addresses_touch
before update on public.property_addresses
for each row
execute function private.touch_updated_at();

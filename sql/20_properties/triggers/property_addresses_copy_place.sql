create or replace trigger property_addresses_copy_place
after insert or update of city, region, country, latitude, longitude on public.property_addresses
for each row
execute function private.copy_place_of_address();

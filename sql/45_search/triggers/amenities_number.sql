create or replace trigger amenities_number
after insert on public.amenities
for each row
execute function private.number_amenity();

create or replace trigger property_photos_place
before insert on public.property_photos
for each row
execute function private.place_photo();

create or replace trigger property_photos_removed
after delete on public.property_photos
for each row
execute function private.hand_photo_to_jobs();

create or replace trigger property_photos_added
after insert on public.property_photos
for each row
when (new.state = 'pending')
execute function private.hand_photo_to_jobs();

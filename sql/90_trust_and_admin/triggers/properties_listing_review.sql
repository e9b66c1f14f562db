create or replace trigger properties_listing_review
after update of status on public.properties
for each row
when (old.status <> new.status and (old.status = 'in_review' or new.status = 'in_review'))
execute function private.follow_listing_review();

create trigger reviews_notify
after update of announced_at on public.reviews
for each row
when (new.announced_at is not null and old.announced_at is null)
execute function private.notify_of_review();

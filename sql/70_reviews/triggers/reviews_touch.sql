create trigger reviews_touch
before update on public.reviews
for each row
execute function private.touch_updated_at();

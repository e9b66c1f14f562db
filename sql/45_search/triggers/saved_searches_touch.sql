create or replace trigger saved_searches_touch
before update on public.saved_searches
for each row
execute function private.touch_updated_at();

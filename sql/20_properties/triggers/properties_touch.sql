create or replace trigger properties_touch
before update on public.properties
for each row
execute function private.touch_updated_at();

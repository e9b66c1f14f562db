create or replace trigger profiles_touch
before update on public.profiles
for each row
execute function private.touch_updated_at();

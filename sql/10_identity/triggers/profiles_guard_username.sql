create or replace trigger profiles_guard_username
before update of username on public.profiles
for each row
execute function private.guard_username();

create or replace trigger profiles_search
after update on public.profiles
for each row
when (old.languages is distinct from new.languages or old.verification_state is distinct from new.verification_state)
execute function private.note_host_for_search();

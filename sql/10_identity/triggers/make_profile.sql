create or replace trigger make_profile
after insert on auth.users
for each row
execute function private.make_profile();

create or replace function private.make_profile()
returns trigger
language plpgsql
volatile
security definer -- Auth's own role makes the account and may not write here
set search_path = ''
as $$
declare
  name text := private.display_name_from_metadata(new.raw_user_meta_data);
  wish text := new.raw_user_meta_data ->> 'username';
begin
  -- A username that is taken, reserved or malformed is no reason to refuse an account: it can be changed later.
  if wish ~ '^[a-zA-Z0-9_]{3,30}$' and wish !~* '^(guest|erased)_' and private.username_is_allowed(wish) then
    insert into public.profiles (id, username, display_name) values (new.id, wish, name) on conflict do nothing;
  end if;
  while not exists (select from public.profiles where id = new.id) loop
    insert into public.profiles (id, username, display_name)
    values (new.id, 'guest_' || lower(private.short_code()), name)
    on conflict do nothing;
  end loop;
  insert into private.contacts (person_id) values (new.id);
  return null;
end;
$$;

comment on function private.make_profile is 'Trigger: makes the profile of a new account.';

create or replace function private.erase_login(person_id uuid)
returns void
language plpgsql
volatile
security definer -- called by erase_person; writes Auth's tables, which belong to the platform
set search_path = ''
as $$
declare
  address text := (select account.email from auth.users as account where account.id = erase_login.person_id);
  relation regclass;
begin
  -- Sessions, identities, factors, tokens: whatever this version of Auth keeps per person.
  for relation in
    select pg_class.oid::regclass
    from pg_catalog.pg_class
    join pg_catalog.pg_attribute as attribute on attribute.attrelid = pg_class.oid and attribute.attname = 'user_id'
    where pg_class.relnamespace = 'auth'::regnamespace and pg_class.relkind = 'r'
      and has_table_privilege(pg_class.oid, 'delete')
    order by pg_class.relname
  loop
    execute format('delete from %s where user_id::text = $1', relation) using erase_login.person_id::text;
  end loop;
  delete from auth.audit_log_entries as entry
  where strpos(entry.payload::text, erase_login.person_id::text) > 0 or strpos(entry.payload::text, address) > 0;

  -- The account stays for its key, deleted as Auth deletes softly: nobody can sign in by it, its address is free again.
  -- Auth reads empty tokens as text, so they are empty and not null.
  update auth.users as account
  set
    email = format('erased-%s@erased.invalid', account.id), phone = null, encrypted_password = '',
    raw_user_meta_data = '{}', raw_app_meta_data = '{}', confirmation_token = '', recovery_token = '', email_change = '',
    email_change_token_new = '', email_change_token_current = '', phone_change = '', phone_change_token = '',
    reauthentication_token = '', deleted_at = private.clock(), banned_until = private.clock() + interval '100 years'
  where account.id = erase_login.person_id;
end;
$$;

comment on function private.erase_login(uuid) is 'Signs a person out for good and leaves of the account its key alone.';

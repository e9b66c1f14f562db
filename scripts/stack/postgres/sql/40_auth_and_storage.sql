-- Runs after Lite's own schema of Auth and Storage: what the platform's tables have besides,
-- their owners, and the claim helpers as the platform writes them (supabase/auth, migrations).
alter table auth.users add column if not exists instance_id uuid;
alter table auth.users add column if not exists is_super_admin boolean;
alter table auth.users alter column phone set default null;
alter table auth.refresh_tokens add column if not exists instance_id uuid;
alter table auth.audit_log_entries add column if not exists instance_id uuid;
alter table auth.identities alter column id set default gen_random_uuid();
alter table auth.identities alter column identity_data drop default;

-- How each session's user signed in, for the claim `amr`.
create table if not exists auth.mfa_amr_claims (
  session_id uuid not null references auth.sessions (id) on delete cascade,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  authentication_method text not null,
  id uuid primary key,
  constraint mfa_amr_claims_session_id_authentication_method_pkey unique (session_id, authentication_method)
);

create or replace function auth.uid() returns uuid language sql stable as $$
  select
  coalesce(
    nullif(current_setting('request.jwt.claim.sub', true), ''),
    (nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'sub')
  )::uuid
$$;

create or replace function auth.role() returns text language sql stable as $$
  select
  coalesce(
    nullif(current_setting('request.jwt.claim.role', true), ''),
    (nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'role')
  )::text
$$;

create or replace function auth.email() returns text language sql stable as $$
  select
  coalesce(
    nullif(current_setting('request.jwt.claim.email', true), ''),
    (nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'email')
  )::text
$$;

create or replace function auth.jwt() returns jsonb language sql stable as $$
  select
    coalesce(
        nullif(current_setting('request.jwt.claim', true), ''),
        nullif(current_setting('request.jwt.claims', true), '')
    )::jsonb
$$;

comment on function auth.uid() is 'Deprecated. Use auth.jwt() -> ''sub'' instead.';
comment on function auth.role() is 'Deprecated. Use auth.jwt() -> ''role'' instead.';
comment on function auth.email() is 'Deprecated. Use auth.jwt() -> ''email'' instead.';

do $$
declare
  item record;
begin
  for item in
    select format('alter table %s owner to %I', class.oid::regclass, 'supabase_' || space.nspname || '_admin') as command
      from pg_catalog.pg_class as class
      join pg_catalog.pg_namespace as space on space.oid = class.relnamespace
     where space.nspname in ('auth', 'storage') and class.relkind in ('r', 'v', 'p')
    union all
    select format('alter routine %s owner to %I', proc.oid::regprocedure, 'supabase_' || space.nspname || '_admin')
      from pg_catalog.pg_proc as proc
      join pg_catalog.pg_namespace as space on space.oid = proc.pronamespace
     where space.nspname in ('auth', 'storage')
  loop
    execute item.command;
  end loop;
end
$$;

grant all on all tables in schema auth to postgres, dashboard_user;
grant all on all sequences in schema auth to postgres, dashboard_user;
grant all on all routines in schema auth to postgres, dashboard_user;
grant all on storage.buckets, storage.objects to postgres with grant option;
grant all on storage.buckets, storage.objects to anon, authenticated, service_role;
grant all on all routines in schema storage to postgres, anon, authenticated, service_role, dashboard_user;

-- The roles of a hosted project, with the attributes that supabase/postgres gives them
-- (migrations/db/init-scripts and migrations/db/migrations there). Roles belong to the whole
-- cluster, so every statement here may find its work already done.
do $$
declare
  wanted record;
begin
  for wanted in
    select * from (values
      ('anon', 'nologin'),
      ('authenticated', 'nologin'),
      ('service_role', 'nologin bypassrls'),
      ('authenticator', 'login noinherit'),
      ('postgres', 'login createdb createrole replication bypassrls'),
      ('dashboard_user', 'nologin createdb createrole replication'),
      ('supabase_auth_admin', 'login noinherit createrole'),
      ('supabase_storage_admin', 'login noinherit createrole'),
      ('supabase_functions_admin', 'login noinherit createrole'),
      ('supabase_realtime_admin', 'nologin noinherit'),
      ('supabase_replication_admin', 'login replication'),
      ('supabase_etl_admin', 'login replication'),
      ('supabase_read_only_user', 'login bypassrls'),
      ('pgbouncer', 'login')
    ) as role (name, attributes)
  loop
    if not exists (select from pg_catalog.pg_roles where rolname = wanted.name) then
      execute format('create role %I %s password %L', wanted.name, wanted.attributes, 'postgres');
    end if;
  end loop;
end
$$;

grant anon, authenticated, service_role to authenticator with inherit false, set true;
grant anon, authenticated, service_role to postgres with admin option;
grant authenticator, pg_monitor, pg_read_all_data, pg_signal_backend, pg_create_subscription to postgres;
-- Projects configure PostgREST by `alter role authenticator set pgrst.…`.
grant authenticator to postgres with admin option;
grant set on parameter
  "pgrst.db_pre_request", "pgrst.db_aggregates_enabled", "pgrst.db_schemas", "pgrst.db_extra_search_path",
  "pgrst.db_max_rows", "pgrst.db_plan_enabled", "pgrst.db_tx_end", "pgrst.db_root_spec", "pgrst.db_anon_role",
  "pgrst.db_hoisted_tx_settings", "pgrst.openapi_mode", "pgrst.server_timing_enabled", "pgrst.jwt_role_claim_key", "pgrst.app.settings.jwt_secret"
  to postgres;
-- The platform lets `postgres` write policies and triggers on tables of Auth and Storage without
-- owning them (its supautils extension); without that extension it takes membership of the owners.
grant supabase_auth_admin, supabase_storage_admin, supabase_realtime_admin, supabase_functions_admin
  to postgres with inherit true, set true;
grant authenticator to supabase_storage_admin;
grant anon, authenticated, service_role to supabase_storage_admin, supabase_realtime_admin;
grant pg_read_all_data to supabase_read_only_user, supabase_etl_admin;

alter role anon set statement_timeout = '3s';
alter role authenticated set statement_timeout = '8s';
alter role authenticator set statement_timeout = '8s';
alter role authenticator set lock_timeout = '8s';
alter role supabase_read_only_user set default_transaction_read_only = on;
alter role supabase_auth_admin set search_path = auth;
alter role supabase_auth_admin set idle_in_transaction_session_timeout = 60000;
alter role supabase_storage_admin set search_path = storage;
alter role postgres set search_path = "$user", public, extensions;
alter role supabase_admin set search_path = "$user", public, auth, extensions;

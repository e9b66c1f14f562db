-- 1. PostgREST's schema watch, as the platform has it: a change of schema is told on channel `pgrst`.
create or replace function extensions.pgrst_ddl_watch() returns event_trigger language plpgsql as $$
declare
  command record;
begin
  for command in select * from pg_catalog.pg_event_trigger_ddl_commands() loop
    if command.object_type in (
         'schema', 'table', 'foreign table', 'view', 'materialized view', 'function', 'type', 'rule', 'trigger',
         'table column', 'view column'
       )
       and coalesce(command.schema_name, '') not in ('pg_temp', 'auth', 'realtime', '_realtime', 'storage')
    then
      notify pgrst, 'reload schema';
      return;
    end if;
  end loop;
end
$$;

create or replace function extensions.pgrst_drop_watch() returns event_trigger language plpgsql as $$
declare
  dropped record;
begin
  for dropped in select * from pg_catalog.pg_event_trigger_dropped_objects() loop
    if dropped.object_type in (
         'schema', 'table', 'foreign table', 'view', 'materialized view', 'function', 'type', 'rule', 'trigger'
       )
       and not dropped.is_temporary
       and coalesce(dropped.schema_name, '') not in ('auth', 'realtime', '_realtime', 'storage')
    then
      notify pgrst, 'reload schema';
      return;
    end if;
  end loop;
end
$$;

-- 2. The platform lets `postgres` create a list of extensions that PostgreSQL keeps to superusers
-- (supautils.privileged_extensions). Here the role is a superuser for that one command: the change
-- is rolled back with a failing command and never visible to another session.
create or replace function extensions.is_privileged_extension(statement text) returns boolean
language sql immutable set search_path = '' as $$
  select statement ~* (
    'create\s+extension\s+(if\s+not\s+exists\s+)?"?('
    || 'autoinc|bloom|dblink|dict_xsyn|earthdistance|insert_username|moddatetime|pg_buffercache|pg_freespacemap'
    || '|pg_prewarm|pg_stat_statements|pg_visibility|pg_walinspect|pgrowlocks|pgstattuple|postgres_fdw|refint'
    || '|sslinfo|xml2)\y'
  )
$$;

create or replace function extensions.begin_privileged_extension() returns event_trigger
language plpgsql security definer set search_path = '' as $$
begin
  if session_user = 'postgres' and extensions.is_privileged_extension(current_query()) then
    -- Two databases of one cluster may do this at the same time.
    lock table pg_catalog.pg_authid in share row exclusive mode;
    alter role postgres superuser;
  end if;
end
$$;

create or replace function extensions.end_privileged_extension() returns event_trigger
language plpgsql security definer set search_path = '' as $$
declare
  command record;
begin
  if session_user <> 'postgres' or not extensions.is_privileged_extension(current_query()) then
    return;
  end if;
  alter role postgres nosuperuser;
  for command in select * from pg_catalog.pg_event_trigger_ddl_commands() where object_type = 'extension' loop
    if not extensions.is_privileged_extension('create extension ' || command.object_identity) and not exists (
      select from pg_catalog.pg_available_extension_versions
       where name = trim(both '"' from command.object_identity) and trusted
    ) then
      raise exception 'permission denied to create extension "%"', command.object_identity
        using errcode = 'insufficient_privilege', hint = 'Must be superuser to create this extension.';
    end if;
  end loop;
end
$$;

do $$
declare
  wanted record;
begin
  for wanted in
    select * from (values
      ('pgrst_ddl_watch', 'ddl_command_end', ''),
      ('pgrst_drop_watch', 'sql_drop', ''),
      ('begin_privileged_extension', 'ddl_command_start', 'when tag in (''CREATE EXTENSION'')'),
      ('end_privileged_extension', 'ddl_command_end', 'when tag in (''CREATE EXTENSION'')')
    ) as trigger (name, event, condition)
  loop
    if not exists (select from pg_catalog.pg_event_trigger where evtname = wanted.name) then
      execute format(
        'create event trigger %I on %s %s execute function extensions.%I()',
        wanted.name, wanted.event, wanted.condition, wanted.name
      );
    end if;
  end loop;
end
$$;

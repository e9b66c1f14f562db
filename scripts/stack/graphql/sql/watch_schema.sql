-- The schema's version, as pg_graphql keeps it: every command that may change what GraphQL shows moves it, so
-- that a request knows in its own transaction whether the schema it has in memory is still true.
create schema if not exists graphql;
create sequence if not exists graphql.seq_schema_version as int cycle;
grant usage on schema graphql to postgres;
grant select on sequence graphql.seq_schema_version to postgres;

-- Temporary objects and refreshed materialized views change nothing that GraphQL shows.
create or replace function graphql.increment_schema_version() returns event_trigger
language plpgsql security definer set search_path = '' as $$
begin
  if tg_tag = 'REFRESH MATERIALIZED VIEW' then
    return;
  end if;
  if tg_event = 'sql_drop' then
    if not exists (select from pg_catalog.pg_event_trigger_dropped_objects() as dropped where not dropped.is_temporary) then
      return;
    end if;
  elsif exists (select from pg_catalog.pg_event_trigger_ddl_commands())
    and not exists (
      select from pg_catalog.pg_event_trigger_ddl_commands() as command
      where command.schema_name is distinct from 'pg_temp'
    )
  then
    return;
  end if;
  perform pg_catalog.nextval('graphql.seq_schema_version');
end
$$;

do $$
begin
  if not exists (select from pg_catalog.pg_event_trigger where evtname = 'graphql_watch_ddl') then
    create event trigger graphql_watch_ddl on ddl_command_end execute function graphql.increment_schema_version();
  end if;
  if not exists (select from pg_catalog.pg_event_trigger where evtname = 'graphql_watch_drop') then
    create event trigger graphql_watch_drop on sql_drop execute function graphql.increment_schema_version();
  end if;
end
$$;

create or replace function private.export_rows()
returns jsonb
language plpgsql
stable
security invoker -- as the person: the policies say what of it may be read
set search_path = ''
as $$
declare
  caller uuid := private.reader_id();
  relation record;
  found_rows jsonb;
  result jsonb := '{}';
begin
  -- Every table that names people, bookings or properties by a key, those of domains to come too.
  for relation in
    select
      pg_class.relname as name,
      (
        select string_agg(format('source.%I', attribute.attname), ', ' order by attribute.attnum)
        from pg_catalog.pg_attribute as attribute
        where attribute.attrelid = pg_class.oid and attribute.attnum > 0 and not attribute.attisdropped
          and has_column_privilege(pg_class.oid, attribute.attnum, 'select')
      ) as columns,
      string_agg(
        case key.confrelid
          when 'auth.users'::regclass then format('source.%I = $1', attribute.attname)
          when 'public.profiles'::regclass then format('source.%I = $1', attribute.attname)
          when 'public.bookings'::regclass then format(
            'source.%I = any (array(select own.id from public.bookings as own where $1 in (own.guest_id, own.host_id)))',
            attribute.attname
          )
          else format(
            'source.%I = any (array(select own.id from public.properties as own where own.host_id = $1))', attribute.attname
          )
        end,
        ' or '
      ) as condition
    from pg_catalog.pg_class
    join pg_catalog.pg_constraint as key
      on key.conrelid = pg_class.oid and key.contype = 'f' and cardinality(key.conkey) = 1
    join pg_catalog.pg_attribute as attribute on attribute.attrelid = pg_class.oid and attribute.attnum = key.conkey[1]
    where pg_class.relnamespace = 'public'::regnamespace
      and pg_class.relkind in ('r', 'p')
      and key.confrelid in (
        'auth.users'::regclass, 'public.profiles'::regclass, 'public.bookings'::regclass, 'public.properties'::regclass
      )
      and has_column_privilege(pg_class.oid, attribute.attnum, 'select')
    group by pg_class.oid, pg_class.relname
    order by pg_class.relname
  loop
    execute format(
      'select coalesce(jsonb_agg(to_jsonb(own)), ''[]'') from (select %s from public.%I as source where %s) as own',
      relation.columns, relation.name, relation.condition
    )
    into found_rows
    using caller;
    result := result || jsonb_build_object(relation.name, found_rows);
  end loop;
  return result;
end;
$$;

comment on function private.export_rows is
  'Every row of the API''s tables that names the caller, a booking or a property of the caller, as far as the caller may read it.';

grant execute on function private.export_rows() to authenticated;

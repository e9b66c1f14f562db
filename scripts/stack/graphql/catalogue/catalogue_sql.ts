/**
 * One statement that reads all that GraphQL needs of the catalogue, as the current role on the current
 * search path. Comments come raw: directives are parsed in TypeScript, where a fault can be named.
 */
export const catalogueSql = `
with path as materialized (
  select namespace.oid, namespace.nspname
  from pg_catalog.unnest(pg_catalog.current_schemas(false)) as entry(name)
  join pg_catalog.pg_namespace namespace on namespace.nspname = entry.name
  where pg_catalog.has_schema_privilege(current_user, namespace.oid, 'USAGE')
),
relation as materialized (
  select class.*, path.nspname,
    pg_catalog.has_table_privilege(current_user, class.oid, 'INSERT') as may_insert,
    pg_catalog.has_table_privilege(current_user, class.oid, 'SELECT') as may_select,
    pg_catalog.has_table_privilege(current_user, class.oid, 'UPDATE') as may_update,
    pg_catalog.has_table_privilege(current_user, class.oid, 'DELETE') as may_delete
  from pg_catalog.pg_class class
  join path on path.oid = class.relnamespace
  where class.relkind in ('r', 'v', 'm', 'f')
),
attribute as materialized (
  select attribute.*, relation.relnamespace, relation.may_insert, relation.may_select, relation.may_update
  from pg_catalog.pg_attribute attribute
  join relation on relation.oid = attribute.attrelid
  where attribute.attnum > 0 and not attribute.attisdropped
),
routine as materialized (
  select proc.*
  from pg_catalog.pg_proc proc
  join path on path.oid = proc.pronamespace
  where proc.prokind = 'f'
),
used_type as materialized (
  select atttypid as oid from attribute
  union select prorettype from routine
  union select pg_catalog.unnest(proargtypes::oid[]) from routine
),
known_type as materialized (
  select type.*
  from pg_catalog.pg_type type
  where (type.oid in (select oid from used_type)
      or type.oid in (select typelem from pg_catalog.pg_type where oid in (select oid from used_type)))
    and pg_catalog.has_schema_privilege(current_user, type.typnamespace, 'USAGE')
),
serial_column as materialized (
  select depend.refobjid, depend.refobjsubid
  from pg_catalog.pg_sequence sequence
  join pg_catalog.pg_depend depend
    on depend.classid = 'pg_catalog.pg_class'::regclass and depend.objid = sequence.seqrelid
  where depend.refclassid = 'pg_catalog.pg_class'::regclass and depend.deptype in ('a', 'i')
)
select pg_catalog.json_build_object(
  'role', current_user,
  'search_path', pg_catalog.to_json(pg_catalog.current_schemas(false)),
  'role_settings', (
    select pg_catalog.to_json(setting.setconfig)
    from pg_catalog.pg_db_role_setting setting
    join pg_catalog.pg_roles role on role.oid = setting.setrole
    where role.rolname = current_user and setting.setdatabase = 0
  ),
  'schemas', coalesce((
    select pg_catalog.json_agg(pg_catalog.json_build_object(
      'oid', path.oid::int8, 'name', path.nspname,
      'comment', pg_catalog.obj_description(path.oid, 'pg_namespace')
    )) from path), '[]'),
  'tables', coalesce((
    select pg_catalog.json_agg(pg_catalog.json_build_object(
      'oid', relation.oid::int8, 'name', relation.relname, 'schema', relation.nspname,
      'schema_oid', relation.relnamespace::int8, 'row_type_oid', relation.reltype::int8,
      'row_security', relation.relrowsecurity, 'may_select', relation.may_select, 'may_delete', relation.may_delete,
      'comment', pg_catalog.obj_description(relation.oid, 'pg_class')
    ) order by relation.oid) from relation), '[]'),
  'columns', coalesce((
    select pg_catalog.json_agg(pg_catalog.json_build_object(
      'table_oid', attribute.attrelid::int8, 'name', attribute.attname, 'number', attribute.attnum,
      'type_oid', attribute.atttypid::int8,
      'type_name', pg_catalog.format_type(attribute.atttypid, attribute.atttypmod),
      'max_characters', nullif(attribute.atttypmod, -1) - 4,
      'schema_oid', attribute.relnamespace::int8,
      'not_null', attribute.attnotnull,
      'serial', (attribute.attrelid, attribute.attnum::int4) in (select refobjid, refobjsubid from serial_column),
      'generated', attribute.attgenerated <> '',
      'insertable', attribute.may_insert or pg_catalog.has_column_privilege(current_user, attribute.attrelid, attribute.attnum, 'INSERT'),
      'selectable', attribute.may_select or pg_catalog.has_column_privilege(current_user, attribute.attrelid, attribute.attnum, 'SELECT'),
      'updatable', attribute.may_update or pg_catalog.has_column_privilege(current_user, attribute.attrelid, attribute.attnum, 'UPDATE'),
      'comment', pg_catalog.col_description(attribute.attrelid, attribute.attnum)
    ) order by attribute.attrelid, attribute.attnum) from attribute), '[]'),
  'indexes', coalesce((
    select pg_catalog.json_agg(pg_catalog.json_build_object(
      'table_oid', index.indrelid::int8, 'columns', pg_catalog.to_json((index.indkey::int2[])[0:index.indnkeyatts - 1]),
      'unique', index.indisunique and index.indpred is null and index.indexprs is null, 'primary', index.indisprimary
    ) order by index.indexrelid)
    from pg_catalog.pg_index index join relation on relation.oid = index.indrelid), '[]'),
  'types', coalesce((
    select pg_catalog.json_agg(pg_catalog.json_build_object(
      'oid', known_type.oid::int8, 'name', known_type.typname,
      'category', case
        when known_type.typtype = 'p' then 'pseudo'
        when known_type.typcategory = 'A' then 'array'
        when known_type.typcategory = 'E' then 'enum'
        when known_type.typcategory = 'C' and class.relkind = 'c' then 'composite'
        when known_type.typcategory = 'C' and class.oid is not null then 'table'
        else 'other'
      end,
      'element_oid', nullif(known_type.typelem, 0)::int8,
      'table_oid', class.oid::int8,
      'usable', pg_catalog.has_type_privilege(current_user, known_type.oid, 'USAGE')
    ))
    from known_type left join pg_catalog.pg_class class on class.oid = known_type.typrelid), '[]'),
  'enums', coalesce((
    select pg_catalog.json_agg(pg_catalog.json_build_object(
      'oid', type.oid::int8, 'name', type.typname, 'schema_oid', type.typnamespace::int8,
      'labels', (select pg_catalog.json_agg(enum.enumlabel order by enum.enumsortorder)
        from pg_catalog.pg_enum enum where enum.enumtypid = type.oid),
      'usable', pg_catalog.has_type_privilege(current_user, type.oid, 'USAGE'),
      'comment', pg_catalog.obj_description(type.oid, 'pg_type')
    ) order by type.oid)
    from pg_catalog.pg_type type join path on path.oid = type.typnamespace
    where type.typtype = 'e'), '[]'),
  'functions', coalesce((
    select pg_catalog.json_agg(pg_catalog.json_build_object(
      'name', routine.proname, 'schema', namespace.nspname, 'schema_oid', routine.pronamespace::int8,
      'argument_oids', pg_catalog.to_json(routine.proargtypes::int8[]),
      'argument_types', pg_catalog.to_json(routine.proargtypes::regtype[]::text[]),
      'argument_names', pg_catalog.to_json(routine.proargnames),
      'argument_modes', pg_catalog.to_json(routine.proargmodes::text[]),
      'defaults', pg_catalog.pg_get_expr(routine.proargdefaults, 0),
      'default_count', routine.pronargdefaults,
      'return_oid', routine.prorettype::int8,
      'returns_set', routine.proretset and routine.prorows <> 1,
      'volatility', routine.provolatile,
      'variadic', routine.provariadic <> 0,
      'executable', pg_catalog.has_function_privilege(current_user, routine.oid, 'EXECUTE'),
      'comment', pg_catalog.obj_description(routine.oid, 'pg_proc')
    ) order by routine.oid)
    from routine join pg_catalog.pg_namespace namespace on namespace.oid = routine.pronamespace), '[]'),
  'foreign_keys', coalesce((
    select pg_catalog.json_agg(pg_catalog.json_build_object(
      'local_oid', key.conrelid::int8, 'local_columns', pg_catalog.to_json(key.conkey),
      'local_security', local.relrowsecurity,
      'referenced_oid', key.confrelid::int8, 'referenced_columns', pg_catalog.to_json(key.confkey),
      'referenced_security', referenced.relrowsecurity,
      'comment', pg_catalog.obj_description(key.oid, 'pg_constraint')
    ) order by key.oid)
    from pg_catalog.pg_constraint key
    join relation local on local.oid = key.conrelid
    join relation referenced on referenced.oid = key.confrelid
    where key.contype = 'f'), '[]')
)::text as catalogue
`;

import type { Sql } from "postgres";

/** A column as the description shows it. */
export type OpenapiColumn = {
  readonly name: string;
  readonly type: string;
  readonly nullable: boolean;
  readonly default: string | null;
  readonly description: string | null;
  readonly length: number | null;
  readonly values: readonly string[] | null;
  readonly isKey: boolean;
  /** Table and column that it refers to. */
  readonly refers: readonly [string, string] | null;
};

/** A table or view that the role may see. */
export type OpenapiTable = {
  readonly name: string;
  readonly description: string | null;
  readonly writable: boolean;
  readonly columns: readonly OpenapiColumn[];
};

/** A function that the role may call. */
export type OpenapiFunction = {
  readonly name: string;
  readonly description: string | null;
  readonly volatile: boolean;
  readonly arguments: readonly {
    readonly name: string;
    readonly type: string;
    readonly required: boolean;
    readonly variadic: boolean;
  }[];
};

/** What a schema holds for one role. */
export type OpenapiRows = {
  readonly description: string | null;
  readonly tables: readonly OpenapiTable[];
  readonly functions: readonly OpenapiFunction[];
};

/**
 * Reads the tables, views and functions of a schema on which the role has any right.
 *
 * Source: PostgREST, src/library/PostgREST/SchemaCache.hs (accessibleTables, accessibleFuncs, tablesSqlQuery:
 * has_table_privilege on any of select, insert, update, delete; has_function_privilege; partitions are left out).
 */
export async function readOpenapiRows(sql: Sql, schema: string, role: string): Promise<OpenapiRows> {
  const [row] = await sql<{ rows: OpenapiRows }[]>`
    with relation as (
      select class.oid, class.relname, class.relkind
      from pg_class as class
      where class.relnamespace = (select oid from pg_namespace where nspname = ${schema})
        and class.relkind in ('r', 'v', 'm', 'f', 'p') and not class.relispartition
        and (has_table_privilege(${role}, class.oid, 'select, insert, update, delete')
          or has_any_column_privilege(${role}, class.oid, 'select, insert, update'))
    ), reference as (
      select distinct on (conrelid, conkey[1]) conrelid, conkey[1] as attribute, target.relname as table, attribute.attname as column
      from pg_constraint
      join pg_class as target on target.oid = confrelid
      join pg_attribute as attribute on attribute.attrelid = confrelid and attribute.attnum = confkey[1]
      where contype = 'f' and cardinality(conkey) = 1
        and target.relnamespace = (select oid from pg_namespace where nspname = ${schema})
      order by conrelid, conkey[1], pg_constraint.oid
    ), field as (
      select relation.oid, attribute.attnum, json_build_object(
        'name', attribute.attname,
        'type', case when base.typtype = 'd' then format_type(base.typbasetype, base.typtypmod)
          else regexp_replace(format_type(attribute.atttypid, null), '^"char"$', 'character') end,
        'nullable', not (attribute.attnotnull or base.typnotnull),
        'default', case when attribute.attgenerated = '' then pg_get_expr(value.adbin, value.adrelid) end,
        'description', col_description(relation.oid, attribute.attnum),
        'length', case when attribute.atttypid in ('bpchar'::regtype, 'varchar'::regtype) and attribute.atttypmod > 4
          then attribute.atttypmod - 4 end,
        'values', (select json_agg(enumlabel order by enumsortorder) from pg_enum where enumtypid = attribute.atttypid),
        'isKey', exists (select from pg_index where indrelid = relation.oid and indisprimary and attribute.attnum = any (indkey)),
        'refers', (select json_build_array(reference.table, reference.column) from reference
          where reference.conrelid = relation.oid and reference.attribute = attribute.attnum)
      ) as json
      from relation
      join pg_attribute as attribute on attribute.attrelid = relation.oid and attribute.attnum > 0 and not attribute.attisdropped
      join pg_type as base on base.oid = attribute.atttypid
      left join pg_attrdef as value on value.adrelid = relation.oid and value.adnum = attribute.attnum
    ), argument as (
      select routine.oid, argument.position, json_build_object(
        'name', argument.name,
        'type', format_type(argument.type, null),
        'required', argument.number <= routine.pronargs - routine.pronargdefaults and argument.way <> 'v',
        'variadic', argument.way = 'v'
      ) as json
      from pg_proc as routine
      cross join lateral (
        select input.name, input.type, input.position, kind.way, row_number() over (order by input.position) as number
        from unnest(coalesce(routine.proallargtypes, routine.proargtypes::oid[]), routine.proargnames, routine.proargmodes::text[])
          with ordinality as input (type, name, mode_or_null, position)
        cross join lateral (select coalesce(input.mode_or_null, 'i') as way) as kind
        where kind.way in ('i', 'b', 'v')
      ) as argument
      where coalesce(argument.name, '') <> ''
    )
    select json_build_object(
      'description', obj_description((select oid from pg_namespace where nspname = ${schema}), 'pg_namespace'),
      'tables', (
        select coalesce(json_agg(json_build_object(
          'name', relname,
          'description', obj_description(oid, 'pg_class'),
          'writable', relkind in ('r', 'p') or (relkind in ('v', 'f') and pg_relation_is_updatable(oid, true) & 28 > 0),
          'columns', (select coalesce(json_agg(field.json order by field.attnum), '[]') from field where field.oid = relation.oid)
        ) order by relname), '[]') from relation),
      'functions', (
        select coalesce(json_agg(json_build_object(
          'name', proname,
          'description', obj_description(routine.oid, 'pg_proc'),
          'volatile', provolatile = 'v',
          'arguments', (select coalesce(json_agg(argument.json order by argument.position), '[]') from argument where argument.oid = routine.oid)
        ) order by proname, routine.oid), '[]')
        from pg_proc as routine
        where pronamespace = (select oid from pg_namespace where nspname = ${schema})
          and prokind = 'f' and prorettype not in ('trigger'::regtype, 'event_trigger'::regtype)
          and has_function_privilege(${role}, routine.oid, 'execute'))
    ) as rows`;
  if (row === undefined) throw new Error(`The catalogue said nothing about schema ${schema}.`);
  return row.rows;
}

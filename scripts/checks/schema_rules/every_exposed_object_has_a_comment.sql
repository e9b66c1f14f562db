-- GraphQL, OpenAPI and Studio show comments.
select format('%s %I.%I has no comment', kind, 'public', name) as problem
from (
  select
    case class.relkind when 'v' then 'view' else 'table' end as kind,
    class.relname as name,
    obj_description(class.oid, 'pg_class') as comment
  from pg_class as class
  where class.relnamespace = 'public'::regnamespace and class.relkind in ('r', 'p', 'v', 'm')
  union all
  select 'column', class.relname || '.' || attribute.attname, col_description(class.oid, attribute.attnum)
  from pg_class as class
  join pg_attribute as attribute on attribute.attrelid = class.oid
  where class.relnamespace = 'public'::regnamespace
    and class.relkind in ('r', 'p', 'v', 'm')
    and attribute.attnum > 0
    and not attribute.attisdropped
  union all
  select 'function', function.proname, obj_description(function.oid, 'pg_proc')
  from pg_proc as function
  where function.pronamespace = 'public'::regnamespace
  union all
  select 'type', type.typname, obj_description(type.oid, 'pg_type')
  from pg_type as type
  left join pg_class as class on class.oid = type.typrelid
  where type.typnamespace = 'public'::regnamespace
    and (type.typtype in ('e', 'd') or (type.typtype = 'c' and class.relkind = 'c'))
) as object
where coalesce(comment, '') = ''

-- The first columns of some index are those of the key, in any order.
select format('%s.%I has no index', key.conrelid::regclass, key.conname) as problem
from pg_constraint as key
join pg_namespace as namespace on namespace.oid = key.connamespace
where key.contype = 'f'
  and namespace.nspname in ('public', 'private')
  and not exists (
    select
    from pg_index as index
    where index.indrelid = key.conrelid
      and index.indpred is null
      and (index.indkey::int2[])[0:cardinality(key.conkey) - 1] @> key.conkey
  )

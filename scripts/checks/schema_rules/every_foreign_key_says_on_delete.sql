-- PostgreSQL's silent default (no action) can't be told from a choice, so the choice is written as restrict.
select format('%s.%I does not say on delete', key.conrelid::regclass, key.conname) as problem
from pg_constraint as key
join pg_namespace as namespace on namespace.oid = key.connamespace
where key.contype = 'f' and namespace.nspname in ('public', 'private') and key.confdeltype = 'a'

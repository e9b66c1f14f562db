-- Also in schemas that no API exposes: a grant made by mistake then opens nothing.
select format('%I.%I has no row-level security', namespace.nspname, class.relname) as problem
from pg_class as class
join pg_namespace as namespace on namespace.oid = class.relnamespace
where namespace.nspname in ('public', 'private')
  and class.relkind in ('r', 'p')
  and not class.relrowsecurity

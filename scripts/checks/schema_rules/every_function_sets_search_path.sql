select format('%s does not set search_path = ''''', function.oid::regprocedure) as problem
from pg_proc as function
join pg_namespace as namespace on namespace.oid = function.pronamespace
where namespace.nspname in ('public', 'private')
  and function.prokind in ('f', 'p')
  and not coalesce(function.proconfig, '{}') @> array['search_path=""']

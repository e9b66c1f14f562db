-- Grants are by signature, to roles that are named.
select format('%s may be executed by public', function.oid::regprocedure) as problem
from pg_proc as function
join pg_namespace as namespace on namespace.oid = function.pronamespace
cross join lateral aclexplode(coalesce(function.proacl, acldefault('f', function.proowner))) as privilege
where namespace.nspname in ('public', 'private') and privilege.grantee = 0

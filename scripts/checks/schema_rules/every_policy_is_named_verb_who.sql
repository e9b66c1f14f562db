-- select_guest, update_host: one verb each, and a "to". On storage.objects, which all buckets share, the bucket comes
-- first: avatars_update_own.
select
  case
    when policy.polcmd = '*' then format('policy %I on %s is for all verbs', policy.polname, policy.polrelid::regclass)
    when 0 = any (policy.polroles) then format('policy %I on %s has no "to"', policy.polname, policy.polrelid::regclass)
    else format('policy %I on %s is not named <verb>_<who>', policy.polname, policy.polrelid::regclass)
  end as problem
from pg_policy as policy
join pg_class as class on class.oid = policy.polrelid
join pg_namespace as namespace on namespace.oid = class.relnamespace
where namespace.nspname in ('public', 'private', 'storage')
  and (
    policy.polcmd = '*'
    or 0 = any (policy.polroles)
    or policy.polname !~ (
      case namespace.nspname when 'storage' then '^[a-z][a-z_]*_' else '^' end || case policy.polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' else 'delete' end
      || '_[a-z][a-z_]*$'
    )
  )

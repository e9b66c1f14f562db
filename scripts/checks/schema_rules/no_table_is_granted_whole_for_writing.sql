-- Clients write columns that are listed. A grant on the whole table would include the columns that come later.
select
  format('%s is granted whole to %s for %s', class.oid::regclass, privilege.grantee::regrole, lower(privilege.privilege_type))
    as problem
from pg_class as class
cross join lateral aclexplode(class.relacl) as privilege
where class.relnamespace in ('public'::regnamespace, 'private'::regnamespace)
  and class.relkind in ('r', 'p', 'v')
  and privilege.grantee in ('anon'::regrole, 'authenticated'::regrole)
  and privilege.privilege_type in ('INSERT', 'UPDATE', 'TRUNCATE', 'REFERENCES', 'TRIGGER')

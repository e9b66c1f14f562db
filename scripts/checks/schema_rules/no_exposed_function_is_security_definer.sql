select format('%s is security definer: keep it in private, with a door in public', pg_proc.oid::regprocedure) as problem
from pg_catalog.pg_proc
where pg_proc.pronamespace = 'public'::regnamespace and pg_proc.prosecdef
  and not exists (
    select from pg_catalog.pg_depend
    where pg_depend.classid = 'pg_proc'::regclass and pg_depend.objid = pg_proc.oid and pg_depend.deptype = 'e'
  )
order by problem;

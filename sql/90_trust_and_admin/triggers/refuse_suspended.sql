-- Every table that people reach, those of domains to come too: the rule stands once. Nobody writes the audit log, which
-- must take what a suspended person may still do.
do $$
declare
  relation regclass;
begin
  for relation in
    select pg_class.oid::regclass
    from pg_catalog.pg_class
    where pg_class.relnamespace = 'public'::regnamespace and pg_class.relkind in ('r', 'p') and not pg_class.relispartition
      and pg_class.oid <> 'public.audit_log'::regclass
    order by pg_class.relname
  loop
    execute format(
      'create or replace trigger refuse_suspended before insert or update or delete on %s '
      'for each statement execute function private.refuse_suspended()',
      relation
    );
  end loop;
end;
$$;

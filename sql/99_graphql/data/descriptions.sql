-- GraphQL reads a description from the directive in a comment, not from the comment. What the comments say is written
-- once, with the objects; here it is put into their directives.
do $$
declare
  described record;
begin
  for described in
    with commented as (
      select
        pg_catalog.format('%s public.%I', case when relation.relkind = 'v' then 'view' else 'table' end, relation.relname)
          as object,
        pg_catalog.obj_description(relation.oid, 'pg_class') as comment
      from pg_catalog.pg_class as relation
      where relation.relnamespace = 'public'::regnamespace and relation.relkind in ('r', 'p', 'v')
      union all
      select
        pg_catalog.format('column public.%I.%I', relation.relname, attribute.attname),
        pg_catalog.col_description(relation.oid, attribute.attnum)
      from pg_catalog.pg_class as relation
      join pg_catalog.pg_attribute as attribute on attribute.attrelid = relation.oid and attribute.attnum > 0
      where relation.relnamespace = 'public'::regnamespace and relation.relkind in ('r', 'p', 'v')
      union all
      select
        pg_catalog.format('function %s', routine.oid::regprocedure),
        pg_catalog.obj_description(routine.oid, 'pg_proc')
      from pg_catalog.pg_proc as routine
      where routine.pronamespace = 'public'::regnamespace
    )
    select
      commented.object,
      pg_catalog.regexp_replace(commented.comment, '\s*@graphql\(.*\)\s*$', '') as words,
      coalesce((pg_catalog.regexp_match(commented.comment, '@graphql\((.+)\)'))[1], '{}')::jsonb as directive
    from commented
    where commented.comment is not null
  loop
    execute pg_catalog.format(
      'comment on %s is %L',
      described.object,
      pg_catalog.format(
        E'%s\n@graphql(%s)',
        described.words,
        described.directive || pg_catalog.jsonb_build_object('description', described.words)
      )
    );
  end loop;
end
$$;

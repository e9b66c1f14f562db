create or replace function private.facet_counts(facet text, value_expression text, extra text default '')
returns text
language plpgsql
immutable
security invoker
set search_path = ''
as $$
begin
  return format(
    $query$
      (
        select coalesce(
          jsonb_agg(jsonb_build_object('value', counted.value, 'count', round(counted.n * $4)) order by %4$s),
          '[]'
        )
        from (
          select %2$s as value, count(*) as n
          from matching %3$s
          where matching.missed is null or matching.missed = %1$L
          group by 1
        ) as counted
      )
    $query$,
    facet_counts.facet, facet_counts.value_expression, facet_counts.extra,
    case when facet_counts.facet in ('bedrooms', 'beds') then 'counted.value' else 'counted.n desc, counted.value' end
  );
end;
$$;

comment on function private.facet_counts(text, text, text) is
  'SQL for the counts of one facet over matching, in which missed names the one filter that a row does not pass.';

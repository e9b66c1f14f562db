create or replace function private.guard_search_time()
returns void
language plpgsql
volatile
security invoker
set search_path = ''
as $$
begin
  if private.search_seconds() > 5 then
    perform private.fail('RV003', 'search: it took too long', 'Narrow the place, the dates or the filters.');
  end if;
end;
$$;

comment on function private.guard_search_time is
  'Ends a search that has taken 5 seconds, between its steps; statement_timeout of search_properties ends one within a step.';

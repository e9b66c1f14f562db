create or replace function private.search_seconds()
returns double precision
language plpgsql
volatile
security invoker
set search_path = ''
as $$
begin
  return extract(epoch from clock_timestamp() - statement_timestamp());
end;
$$;

comment on function private.search_seconds is 'For how long the statement has run, whatever a test says the time is.';

create or replace function private.check_search(request private.search_request)
returns void
language plpgsql
stable
security invoker
set search_path = ''
as $$
declare
  problem text := private.search_problem(request);
begin
  if problem is not null then
    perform private.fail('RV001', 'search: the request is not valid', problem);
  end if;
  if request.check_in is not null and (
    isfinite(request.check_in) and isfinite(request.check_out)
    and request.check_out > request.check_in and request.check_out - request.check_in <= 730
    and request.check_in >= (private.clock() - interval '1 day')::date
  ) is not true then
    perform private.fail(
      'RC001', format('search: "%s" to "%s" are not the dates of a coming stay', request.check_in, request.check_out)
    );
  end if;
end;
$$;

comment on function private.check_search(private.search_request) is 'Fails with what is wrong with a search.';

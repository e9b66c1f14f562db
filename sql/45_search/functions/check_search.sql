create or replace function private.check_search(request private.search_request)
returns void
language plpgsql
stable
security definer -- called by definer functions only
set search_path = ''
as $$
declare
  today date := (private.clock() at time zone 'UTC')::date;
  problem text := coalesce(private.search_problem(request), private.unknown_code(request));
begin
  if problem is not null then
    perform private.fail('RV001', 'search: the request is not valid', problem);
  end if;
  -- Somewhere it may still be yesterday.
  if request.check_in is not null and (
    isfinite(request.check_in) and isfinite(request.check_out)
    and request.check_out > request.check_in and request.check_out - request.check_in <= 730
    and request.check_in >= today - 1
  ) is not true then
    perform private.fail(
      'RC001', format('search: "%s" to "%s" are not the dates of a coming stay', request.check_in, request.check_out)
    );
  end if;
  if request.flexible_stay is not null
    and (request.flexible_month between date_trunc('month', today - 1)::date and today + 730) is not true
  then
    perform private.fail('RC001', format('search: "%s" is not a month of a coming stay', request.flexible_month));
  end if;
  if request.display_currency is not null
    and not exists (select from public.currencies as known where known.code = request.display_currency)
  then
    perform private.fail('RC011', format('search in "%s": there is no such currency', request.display_currency));
  end if;
end;
$$;

comment on function private.check_search(private.search_request) is
  'Fails with what is wrong with a search that complete_search has completed.';

create or replace function private.search_stays(request private.search_request)
returns table (number integer, check_in date, check_out date)
language plpgsql
stable
security definer -- called by definer functions only
set search_path = ''
as $$
declare
  first_day date := greatest(request.flexible_month, (private.clock() at time zone 'UTC')::date - 1);
  next_month date := (request.flexible_month + interval '1 month')::date;
  nights integer := case request.flexible_stay when 'weekend' then 2 when 'week' then 7 end;
begin
  if request.check_in is not null then
    return query
    -- As asked, a day later, a day earlier, two days later, …
    select step.number, request.check_in + step.shift, request.check_out + step.shift
    from (
      select counted.number, (counted.number + 1) / 2 * case when counted.number % 2 = 1 then 1 else -1 end as shift
      from generate_series(0, 2 * coalesce(request.flexible_days, 0)) as counted (number)
    ) as step
    where step.shift = 0 or request.check_in + step.shift >= (private.clock() at time zone 'UTC')::date - 1
    order by step.number;
  elsif request.flexible_stay is not null then
    return query
    select (row_number() over (order by days.day))::integer - 1, days.day, days.day + nights
    from (
      select first_day + offset_days as day
      from generate_series(0, next_month - nights - first_day) as offset_days
    ) as days
    where request.flexible_stay = 'week' or extract(isodow from days.day) = 5
    order by days.day;
  end if;
end;
$$;

comment on function private.search_stays(private.search_request) is
  'The stays that would do, the preferred first: the asked dates and those near them, or the weekends (Friday to Sunday) or weeks (7 nights) whose nights are in the month. None when a search has no dates.';

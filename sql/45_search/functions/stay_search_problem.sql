create or replace function private.stay_search_problem(request private.search_request)
returns text
language plpgsql
immutable
security invoker
set search_path = ''
as $$
begin
  return case
    when num_nulls(request.check_in, request.check_out) = 1 then 'check_in, check_out: give both or none'
    when not request.flexible_days between 1 and 7 then 'flexible_days: 0 to 7'
    when request.flexible_days is not null and request.check_in is null
      then 'flexible_days: needs check_in and check_out'
    when not request.flexible_stay in ('weekend', 'week') then 'flexible_stay: weekend or week'
    when num_nulls(request.flexible_stay, request.flexible_month) = 1
      then 'flexible_stay, flexible_month: give both or none'
    when request.flexible_stay is not null and request.check_in is not null
      then 'give dates or a flexible stay, not both'
    when (
      request.adults between 1 and 100 and request.children between 0 and 100 and request.infants between 0 and 100
      and request.pets between 0 and 100
    ) is not true then 'adults, children, infants, pets: at least one adult, no negative counts'
    when request.min_price < 0 or request.max_price < 0 or request.max_price < request.min_price
      then 'min_price, max_price: not negative, in this order'
    when (request.price_by in ('night', 'total')) is not true then 'price_by: night or total'
    when request.price_by = 'total' and request.check_in is null and request.flexible_stay is null
      then 'price_by: a total needs dates'
  end;
end;
$$;

comment on function private.stay_search_problem(private.search_request) is
  'What is wrong with the dates, the party and the prices of a search; null when nothing is.';

create or replace function private.stays_condition(request private.search_request)
returns text
language plpgsql
stable
security definer -- called by definer functions only
set search_path = ''
as $$
declare
  any_of_them text;
  nights integer;
begin
  select string_agg('(' || private.stay_condition(stay.check_in, stay.check_out) || ')', ' or '), min(stay.check_out - stay.check_in)
  into any_of_them, nights
  from private.search_stays(request) as stay;
  return case
    when any_of_them is not null
      then format('listing.fewest_nights <= %s and listing.most_nights >= %1$s and (%s)', nights, any_of_them)
    -- A month that is over but for its last days has no weekend left.
    when request.flexible_stay is not null then 'false'
  end;
end;
$$;

comment on function private.stays_condition(private.search_request) is
  'SQL for whether a listing might take one of the stays that a search asks for; null when it has no dates.';

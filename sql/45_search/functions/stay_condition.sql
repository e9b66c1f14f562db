create or replace function private.stay_condition(check_in date, check_out date)
returns text
language plpgsql
stable
security definer -- called by definer functions only
set search_path = ''
as $$
declare
  today date := (private.clock() at time zone 'UTC')::date;
  months integer := 0;
begin
  -- It may be a day earlier or later where the property is.
  while (today + 1 + make_interval(months => months))::date < stay_condition.check_out and months < 99 loop
    months := months + 1;
  end loop;
  return concat_ws(
    ' and ',
    format('listing.arrival_days & %s <> 0', 1 << extract(isodow from stay_condition.check_in)::integer),
    format('listing.departure_days & %s <> 0', 1 << extract(isodow from stay_condition.check_out)::integer),
    case
      when stay_condition.check_in - today < 7
        then format('listing.advance_notice_days <= %s', stay_condition.check_in - today + 1)
    end,
    case when months > 1 then format('listing.booking_window_months >= %s', months) end,
    format('not listing.unavailable && %L::daterange', daterange(stay_condition.check_in, stay_condition.check_out))
  );
end;
$$;

comment on function private.stay_condition(date, date) is
  'SQL for whether a listing might take a stay, but for its length.';

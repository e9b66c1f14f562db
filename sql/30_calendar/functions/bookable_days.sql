create or replace function private.bookable_days(
  local_time timestamp,
  advance_notice_days integer,
  same_day_cutoff_hour integer,
  booking_window_months integer
)
returns daterange
language plpgsql
immutable
security invoker
set search_path = ''
as $$
declare
  today date := bookable_days.local_time::date;
begin
  return daterange(
    -- With no advance notice the hour decides whether one may still come today.
    today + case
      when bookable_days.advance_notice_days > 0 then bookable_days.advance_notice_days
      when extract(hour from bookable_days.local_time) >= bookable_days.same_day_cutoff_hour then 1
      else 0
    end,
    (today + make_interval(months => bookable_days.booking_window_months))::date + 1
  );
end;
$$;

comment on function private.bookable_days(timestamp, integer, integer, integer) is
  'At a local time, from the first day of arrival, by advance notice and cut-off hour, to the end of the booking window. The last day is for departure.';

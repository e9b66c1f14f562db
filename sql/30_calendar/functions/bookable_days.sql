create or replace function private.bookable_days(property public.properties)
returns daterange
language plpgsql
stable
security definer -- called by definer functions only
set search_path = ''
as $$
declare
  local_time timestamp := private.clock() at time zone property.time_zone;
  today date := local_time::date;
  -- With no advance notice the hour decides whether one may still come today.
  first_day date := today + case
    when property.advance_notice_days > 0 then property.advance_notice_days
    when extract(hour from local_time) >= property.same_day_cutoff_hour then 1
    else 0
  end;
begin
  return daterange(first_day, (today + make_interval(months => property.booking_window_months))::date + 1);
end;
$$;

comment on function private.bookable_days(public.properties) is
  'From the first day of arrival, by advance notice and cut-off hour, to the end of the booking window; days in property time. The last day is for departure.';

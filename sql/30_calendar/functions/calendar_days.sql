create or replace function private.calendar_days(property public.properties, from_date date, to_date date)
returns table (
  day date,
  nightly_amount bigint,
  min_nights integer,
  max_nights integer,
  arrival_allowed boolean,
  departure_allowed boolean
)
language plpgsql
stable
security definer -- reads calendar_rules, which guests can't
set search_path = ''
set plan_cache_mode = 'force_generic_plan' -- planned anew, it would take ten times as long
as $$
begin
  -- An override goes before a season, a season before the weekday, the weekday before the property.
  return query
  select
    calendar.day,
    coalesce(
      override.nightly_price, season.nightly_price, case when calendar.weekday in (5, 6) then property.weekend_price end,
      property.base_price
    ),
    coalesce(
      override.min_nights, season.min_nights, property.min_nights_by_weekday[calendar.weekday], property.min_nights
    )::integer,
    coalesce(
      override.max_nights, season.max_nights, property.max_nights_by_weekday[calendar.weekday], property.max_nights
    )::integer,
    not coalesce(override.closed_to_arrival, false)
    and not coalesce(season.closed_to_arrival, false)
    and coalesce(calendar.weekday = any(property.check_in_weekdays), true),
    not coalesce(override.closed_to_departure, false)
    and not coalesce(season.closed_to_departure, false)
    and coalesce(calendar.weekday = any(property.check_out_weekdays), true)
  from (
    select calendar_days.from_date + number as day, extract(isodow from calendar_days.from_date + number)::smallint as weekday
    from generate_series(0, calendar_days.to_date - calendar_days.from_date - 1) as number
  ) as calendar
  left join public.calendar_rules as override
    on override.property_id = property.id and override.kind = 'override' and override.dates @> calendar.day
  left join public.calendar_rules as season
    on season.property_id = property.id and season.kind = 'season' and season.dates @> calendar.day;
end;
$$;

comment on function private.calendar_days(public.properties, date, date) is
  'The terms of each day from from_date to the day before to_date, whether or not its night is taken.';

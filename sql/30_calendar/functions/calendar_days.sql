create or replace function private.calendar_days(property_ids uuid[], from_dates date[], to_dates date[])
returns table (
  number bigint,
  day date,
  nightly_amount bigint,
  min_nights integer,
  max_nights integer,
  arrival_allowed boolean,
  departure_allowed boolean,
  advance_notice_days integer,
  booking_window_months integer
)
language plpgsql
stable
rows 200
security definer -- reads calendar_rules, which guests can't
set search_path = ''
set plan_cache_mode = 'force_generic_plan' -- planned anew, it would take ten times as long
set enable_bitmapscan = off -- a few rows are looked up for each stay: an index scan begins sooner
as $$
begin
  -- An override goes before a season, a season before the weekday, the weekday before the property.
  return query
  select
    asked.number,
    terms.day,
    coalesce(
      terms.nightly_price, case when terms.weekday in (5, 6) then property.weekend_price end, property.base_price
    ),
    coalesce(terms.min_nights, property.min_nights_by_weekday[terms.weekday], property.min_nights)::integer,
    coalesce(terms.max_nights, property.max_nights_by_weekday[terms.weekday], property.max_nights)::integer,
    terms.is_closed_to_arrival is not true and coalesce(terms.weekday = any(property.check_in_weekdays), true),
    terms.is_closed_to_departure is not true and coalesce(terms.weekday = any(property.check_out_weekdays), true),
    coalesce(terms.advance_notice_days, property.advance_notice_days)::integer,
    coalesce(terms.booking_window_months, property.booking_window_months)::integer
  from (
    select
      entry.number, entry.property_id, entry.from_date,
      case
        when isfinite(entry.from_date) and isfinite(entry.to_date) and entry.to_date - entry.from_date between 0 and 740
          then entry.to_date
      end as to_date
    from unnest(calendar_days.property_ids, calendar_days.from_dates, calendar_days.to_dates) with ordinality
      as entry (property_id, from_date, to_date, number)
  ) as asked
  join public.properties as property on property.id = asked.property_id
  cross join lateral (
    -- The rules of a property are looked up once, not once a day.
    with rules as materialized (
      select
        rule.kind, rule.from_date, rule.to_date, rule.weekdays, rule.nightly_price, rule.min_nights, rule.max_nights,
        rule.closed_to_arrival, rule.closed_to_departure, rule.advance_notice_days, rule.booking_window_months
      from public.calendar_rules as rule
      where rule.property_id = asked.property_id and rule.to_date > asked.from_date and rule.from_date <= asked.to_date
    )
    select
      calendar.day,
      calendar.weekday,
      coalesce(override.nightly_price, season.nightly_price) as nightly_price,
      coalesce(override.min_nights, season.min_nights) as min_nights,
      coalesce(override.max_nights, season.max_nights) as max_nights,
      override.closed_to_arrival or season.closed_to_arrival as is_closed_to_arrival,
      override.closed_to_departure or season.closed_to_departure as is_closed_to_departure,
      coalesce(override.advance_notice_days, season.advance_notice_days) as advance_notice_days,
      coalesce(override.booking_window_months, season.booking_window_months) as booking_window_months
    from (
      select asked.from_date + ahead as day, extract(isodow from asked.from_date + ahead)::smallint as weekday
      from generate_series(0, asked.to_date - asked.from_date) as ahead
    ) as calendar
    left join rules as override
      on override.kind = 'override' and calendar.day >= override.from_date and calendar.day < override.to_date
      and (override.weekdays is null or calendar.weekday = any(override.weekdays))
    left join rules as season
      on season.kind = 'season' and calendar.day >= season.from_date and calendar.day < season.to_date
      and (season.weekdays is null or calendar.weekday = any(season.weekdays))
  ) as terms
  order by asked.number, terms.day;
end;
$$;

comment on function private.calendar_days(uuid[], date[], date[]) is
  'The terms of each day from a from_date to its to_date, both included, in order and for many properties: number says which entry of the parallel arrays a day belongs to. Whether nights are taken is not asked here. More than 741 days at once have no rows.';

create or replace function private.property_calendar(property_id uuid, from_date date, to_date date)
returns table (
  day date,
  is_free boolean,
  nightly_amount bigint,
  currency text,
  min_nights integer,
  max_nights integer,
  arrival_allowed boolean,
  departure_allowed boolean,
  taken_by public.occupancy_kind,
  booking_id uuid,
  note text
)
language plpgsql
stable
security definer -- tells everybody which nights are taken, and only the host by what
set search_path = ''
as $$
declare
  property public.properties;
  is_host boolean;
  bookable daterange;
  local_time timestamp;
begin
  select * into property from public.properties where id = property_calendar.property_id;
  is_host := property.id is not null and auth.uid() is not null and private.hosts_property(property, auth.uid(), 'calendar');
  if property.id is null or not (is_host or property.status = 'published') then
    perform private.fail('RP001', format('read calendar: there is no property "%s"', property_calendar.property_id));
  end if;
  if (
    isfinite(property_calendar.from_date) and isfinite(property_calendar.to_date)
    and property_calendar.to_date > property_calendar.from_date
    and property_calendar.to_date - property_calendar.from_date <= 740
  ) is not true then
    perform private.fail(
      'RC001',
      format('read calendar: "%s" to "%s" is not a range of dates', property_calendar.from_date, property_calendar.to_date),
      'At most 740 days at a time.'
    );
  end if;
  local_time := private.clock() at time zone property.time_zone;
  -- As far as any rule goes: the day of arrival decides, and a stay goes on from there.
  bookable := (
    select private.bookable_days(
      local_time, least(property.advance_notice_days, min(rule.advance_notice_days)), property.same_day_cutoff_hour,
      greatest(property.booking_window_months, max(rule.booking_window_months))
    )
    from public.calendar_rules as rule
    where rule.property_id = property.id and rule.to_date > local_time::date
  );

  return query
  select
    terms.day,
    not coalesce(taken.is_taken, false)
    and terms.day >= local_time::date
    and terms.day < upper(bookable) - 1,
    terms.nightly_amount,
    property.currency,
    terms.min_nights,
    terms.max_nights,
    terms.arrival_allowed and arrival.days @> terms.day and terms.day < upper(arrival.days) - 1
    and not coalesce(taken.is_taken, false),
    terms.departure_allowed and bookable @> terms.day and terms.day > lower(bookable),
    case when is_host then taken.kind end,
    case when is_host then taken.booking_id end,
    case when is_host then taken.note end
  from private.calendar_days(
    array[property.id], array[property_calendar.from_date], array[property_calendar.to_date - 1]
  ) as terms
  cross join lateral (
    select private.bookable_days(
      local_time, terms.advance_notice_days, property.same_day_cutoff_hour, terms.booking_window_months
    ) as days
    offset 0
  ) as arrival
  left join lateral (
    select true as is_taken, occupancy.kind, occupancy.booking_id, occupancy.note
    from public.occupancies as occupancy
    where occupancy.property_id = property.id
      and (occupancy.lapses_at is null or occupancy.lapses_at > private.clock())
      and occupancy.stay && daterange(terms.day - property.preparation_nights, terms.day + property.preparation_nights + 1)
      and (occupancy.stay @> terms.day or private.is_stay(occupancy.kind))
    order by occupancy.stay @> terms.day desc, occupancy.stay
    limit 1
  ) as taken on true
  order by terms.day;
end;
$$;

comment on function private.property_calendar(uuid, date, date) is 'See public.property_calendar.';

grant execute on function private.property_calendar(uuid, date, date) to anon, authenticated, service_role;

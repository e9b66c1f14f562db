create or replace function private.stay_terms(
  property_ids uuid[],
  check_ins date[],
  check_outs date[],
  except_booking_id uuid default null
)
returns table (
  number bigint,
  property_id uuid,
  check_in date,
  check_out date,
  today date,
  nights integer,
  bookable daterange,
  is_free boolean,
  min_nights integer,
  max_nights integer,
  arrival_allowed boolean,
  departure_allowed boolean,
  nightly_amounts bigint[]
)
language plpgsql
stable
rows 20
security definer -- reads calendars, which guests can't
set search_path = ''
set plan_cache_mode = 'force_generic_plan' -- planned anew, it would take ten times as long
as $$
declare
  moment timestamptz := private.clock();
begin
  return query
  with asked as materialized (
    select
      entry.number, property.id, entry.check_in, entry.check_out, property.preparation_nights::integer, local.time::date as today,
      private.bookable_days(
        local.time, property.advance_notice_days, property.same_day_cutoff_hour, property.booking_window_months
      ) as bookable,
      -- The dates of a coming stay, not more than two years ahead.
      case
        when entry.check_in >= local.time::date and entry.check_out > entry.check_in and isfinite(entry.check_out)
          and entry.check_out <= local.time + interval '2 years 1 day'
          then daterange(entry.check_in, entry.check_out)
      end as stay
    from unnest(stay_terms.property_ids, stay_terms.check_ins, stay_terms.check_outs) with ordinality
      as entry (property_id, check_in, check_out, number)
    join public.properties as property on property.id = entry.property_id
    cross join lateral (select moment at time zone property.time_zone as time) as local
  ),
  valid as materialized (
    select
      array_agg(asked.number) as numbers, array_agg(asked.id) as ids, array_agg(asked.stay) as stays,
      array_agg(asked.check_in) as check_ins, array_agg(asked.check_out + 1) as ends,
      array_agg(asked.preparation_nights) as preparation_nights
    from asked
    where asked.stay is not null
  ),
  free as (
    select valid.numbers[entry.number] as number
    from valid
    cross join lateral private.free_stays(valid.ids, valid.stays, valid.preparation_nights, stay_terms.except_booking_id) as entry
  ),
  calendar as (
    select
      valid.numbers[terms.number] as number,
      array_agg(terms.nightly_amount order by terms.day) as amounts,
      array_agg(terms.min_nights order by terms.day) as min_nights,
      array_agg(terms.max_nights order by terms.day) as max_nights,
      array_agg(terms.arrival_allowed order by terms.day) as arrivals,
      array_agg(terms.departure_allowed order by terms.day) as departures
    from valid
    cross join lateral private.calendar_days(valid.ids, valid.check_ins, valid.ends) as terms
    group by 1
  )
  select
    asked.number, asked.id, asked.check_in, asked.check_out, asked.today, upper(asked.stay) - lower(asked.stay),
    asked.bookable, free.number is not null,
    -- The first day says who may arrive and for how long, the last, which has no night, who may depart.
    calendar.min_nights[1], calendar.max_nights[1], calendar.arrivals[1],
    calendar.departures[cardinality(calendar.departures)], trim_array(calendar.amounts, 1)
  from asked
  left join free on free.number = asked.number
  left join calendar on calendar.number = asked.number;
end;
$$;

comment on function private.stay_terms(uuid[], date[], date[], uuid) is
  'What the calendars of properties say of the stays in parallel arrays; number is the place in them. Nights and what follows from them are null when the dates are not those of a coming stay; a property that does not exist has no row.';

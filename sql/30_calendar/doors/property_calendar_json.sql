create or replace function public.property_calendar_json(property_id uuid, from_date date, to_date date)
returns jsonb
language sql
stable
security invoker
set search_path = ''
as $$
  select coalesce(jsonb_agg(to_jsonb(entry) order by entry.day), '[]')
  from
    private.property_calendar(
      property_calendar_json.property_id,
      property_calendar_json.from_date,
      property_calendar_json.to_date
    ) as entry;
$$;

-- GraphQL has no functions that return rows of no table, so there the calendar is JSON, under the same name.
comment on function public.property_calendar_json(uuid, date, date) is
  E'property_calendar as one JSON array: [{day, is_free, nightly_amount, currency, min_nights, max_nights, arrival_allowed, departure_allowed, taken_by, booking_id, note}].\n@graphql({"name": "propertyCalendar"})';

grant execute on function public.property_calendar_json(uuid, date, date) to anon, authenticated, service_role;

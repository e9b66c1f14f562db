create or replace function public.property_calendar(property_id uuid, from_date date, to_date date)
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
language sql
stable
security invoker
set search_path = ''
as $$
  select *
  from private.property_calendar(property_calendar.property_id, property_calendar.from_date, property_calendar.to_date);
$$;

comment on function public.property_calendar(uuid, date, date) is
  'Day by day, from from_date to the day before to_date: whether the night is free, its price, the shortest and longest stay from that day, whether one may arrive or depart. The host also reads why a night is taken: by what, by which booking, and the note on it.';

grant execute on function public.property_calendar(uuid, date, date) to anon, authenticated, service_role;

create or replace function private.date_problems(property public.properties, check_in date, check_out date)
returns jsonb
language plpgsql
stable
security definer -- called by definer functions only
set search_path = ''
as $$
declare
  problems jsonb := '[]';
  bookable daterange := private.bookable_days(property);
  nights integer := date_problems.check_out - date_problems.check_in;
  arrival record;
  departure record;
begin
  select * into arrival from private.calendar_days(property, date_problems.check_in, date_problems.check_in + 1);
  select * into departure from private.calendar_days(property, date_problems.check_out, date_problems.check_out + 1);

  if date_problems.check_in < lower(bookable) then
    problems := problems || private.problem(
      'too_short_notice', format('The first day to arrive on is %s.', lower(bookable))
    );
  end if;
  if date_problems.check_out >= upper(bookable) then
    problems := problems || private.problem(
      'beyond_booking_window', format('Stays can be booked until %s.', upper(bookable) - 1)
    );
  end if;
  if nights < arrival.min_nights then
    problems := problems || private.problem(
      'stay_too_short', format('A stay from %s has at least %s nights.', date_problems.check_in, arrival.min_nights)
    );
  end if;
  if nights > arrival.max_nights then
    problems := problems || private.problem(
      'stay_too_long', format('A stay from %s has at most %s nights.', date_problems.check_in, arrival.max_nights)
    );
  end if;
  if not arrival.arrival_allowed then
    problems := problems || private.problem('closed_to_arrival', format('Nobody arrives on %s.', date_problems.check_in));
  end if;
  if not departure.departure_allowed then
    problems := problems || private.problem('closed_to_departure', format('Nobody departs on %s.', date_problems.check_out));
  end if;
  return problems;
end;
$$;

comment on function private.date_problems(public.properties, date, date) is
  'Every reason why the terms of a property refuse valid dates; whether the nights are taken is not asked here.';

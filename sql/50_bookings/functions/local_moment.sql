create or replace function private.local_moment(day date, at_time time, time_zone text)
returns timestamptz
language sql
immutable
security invoker
parallel safe
set search_path = ''
as $$
  select (local_moment.day + local_moment.at_time) at time zone local_moment.time_zone;
$$;

comment on function private.local_moment(date, time, text) is 'A wall-clock time of a place as a point in time.';

grant execute on function private.local_moment(date, time, text) to authenticated;

create or replace function private.advance_stays(batch_size integer default 500)
returns integer
language plpgsql
volatile
security definer -- called by the job
set search_path = ''
as $$
declare
  due uuid;
  advanced integer := 0;
begin
  for due in
    select bookings.id
    from public.bookings
    where (
      bookings.status = 'confirmed'
      and bookings.check_in <= (private.clock() + interval '1 day')::date
      and private.local_moment(bookings.check_in, bookings.check_in_time, bookings.time_zone) <= private.clock()
    ) or (
      bookings.status = 'in_progress'
      and bookings.check_out <= (private.clock() + interval '1 day')::date
      and private.local_moment(bookings.check_out, bookings.check_out_time, bookings.time_zone) <= private.clock()
    )
    order by bookings.id
    limit advance_stays.batch_size
    for update skip locked
  loop
    perform private.advance_stay(due);
    advanced := advanced + 1;
  end loop;
  return advanced;
end;
$$;

comment on function private.advance_stays(integer) is
  'Begins and completes the stays whose time has come, and says how many it touched; call it until that is less than the batch.';

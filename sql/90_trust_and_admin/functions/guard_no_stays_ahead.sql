create or replace function private.guard_no_stays_ahead(property_id uuid)
returns void
language plpgsql
volatile
security definer -- called by definer functions only
set search_path = ''
as $$
declare
  stays text;
begin
  -- New ones wait for this lock; lapsed holds and requests are not stays.
  perform private.lock_calendar(guard_no_stays_ahead.property_id);
  perform private.free_lapsed_nights(guard_no_stays_ahead.property_id);
  select string_agg(format('%s (%s to %s, %s)', booking.code, booking.check_in, booking.check_out, booking.status), '; ' order by booking.check_in)
  into stays
  from public.bookings as booking
  where booking.property_id = guard_no_stays_ahead.property_id
    and (
      booking.status in ('confirmed', 'in_progress')
      or (booking.status in ('requested', 'pre_approved', 'awaiting_payment') and booking.expires_at > private.clock())
    );
  if stays is not null then
    perform private.fail('RP004', format('remove property "%s": stays are ahead', guard_no_stays_ahead.property_id), stays);
  end if;
end;
$$;

comment on function private.guard_no_stays_ahead(uuid) is
  'Refuses to go on while guests stay, will stay or wait for an answer at a property; says who by code and dates.';

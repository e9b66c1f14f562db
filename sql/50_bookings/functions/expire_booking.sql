create or replace function private.expire_booking(booking_id uuid)
returns boolean
language plpgsql
volatile
security definer -- called by the job, and by commands that find a lapsed booking in their way
set search_path = ''
as $$
declare
  booking public.bookings;
begin
  select bookings.* into booking from public.bookings where bookings.id = expire_booking.booking_id for update;
  if not found or booking.status not in ('requested', 'pre_approved', 'awaiting_payment') then
    return false;
  end if;
  if booking.expires_at > private.clock() then
    -- It was given more time since the job was written.
    perform private.enqueue('expire_booking', jsonb_build_object('booking_id', booking.id), booking.expires_at);
    return false;
  end if;
  perform private.move_booking(booking.id, 'expired', 'system');
  return true;
end;
$$;

comment on function private.expire_booking(uuid) is
  'Lets a request or hold lapse when its time is over; does nothing when it isn''t, so it may be called at any time and again.';

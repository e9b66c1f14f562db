create or replace function private.erase_traces(person_id uuid)
returns void
language plpgsql
volatile
security definer -- called by erase_person
set search_path = ''
as $$
declare
  booked uuid[] := array(
    select booking.id from public.bookings as booking where erase_traces.person_id in (booking.guest_id, booking.host_id)
  );
begin
  delete from public.notifications as notification where notification.person_id = erase_traces.person_id;
  delete from public.notification_preferences as preference where preference.person_id = erase_traces.person_id;
  delete from public.saved_searches as search where search.person_id = erase_traces.person_id;
  -- What was told to others about this person.
  update public.notifications as notification
  set data = (notification.data - 'reason') || jsonb_strip_nulls(
    jsonb_build_object(
      'guest_name', case when booking.guest_id = erase_traces.person_id then 'Erased person' end,
      'host_name', case when booking.host_id = erase_traces.person_id then 'Erased person' end,
      'property_title', case when booking.host_id = erase_traces.person_id then 'Removed listing' end
    )
  )
  from public.bookings as booking
  where booking.id = any (booked) and notification.booking_id = booking.id;

  -- Words of the person in the history of bookings; the moves themselves are the other party's record too.
  update public.bookings as booking
  set message = ''
  where booking.guest_id = erase_traces.person_id and booking.message <> '';
  update public.booking_events as event
  set reason = ''
  where event.actor_id = erase_traces.person_id and event.reason <> '';

  update public.reports as report
  set details = ''
  where report.details <> '' and (
    report.reporter_id = erase_traces.person_id
    or exists (
      select from public.moderation_cases as open
      where open.id = report.case_id and open.person_id = erase_traces.person_id
    )
  );

  delete from private.frozen_quotes as frozen where frozen.person_id = erase_traces.person_id;
  delete from private.idempotency_keys as key where key.person_id = erase_traces.person_id;
  -- The other party's stored answers show the booking with its messages.
  update private.idempotency_keys as key
  set response = null
  where key.response is not null
    and key.person_id in (
      select unnest(array[booking.guest_id, booking.host_id]) from public.bookings as booking where booking.id = any (booked)
    );
  update private.provider_events as event
  set payload = private.without_personal_keys(event.payload)
  where event.provider_payment_id in (
    select payment.provider_payment_id from public.payments as payment where payment.payer_id = erase_traces.person_id
  );
end;
$$;

comment on function private.erase_traces(uuid) is
  'Takes away what a person wrote, and the name of the person where it was copied.';

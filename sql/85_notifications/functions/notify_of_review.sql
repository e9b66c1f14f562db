create or replace function private.notify_of_review()
returns trigger
language plpgsql
volatile
security definer -- runs for whoever submits the second review, and for the job
set search_path = ''
as $$
declare
  booking public.bookings;
begin
  select bookings.* into booking from public.bookings where bookings.id = new.booking_id;
  perform private.notify_person(
    new.subject_id, 'review_published', booking.id,
    private.booking_notice(booking) || jsonb_build_object('review_id', new.id)
  );
  return null;
end;
$$;

comment on function private.notify_of_review is 'Trigger: the reviewed side is told when it can read the review.';

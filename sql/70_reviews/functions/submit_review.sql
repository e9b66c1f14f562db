create or replace function private.submit_review(
  booking_id uuid,
  overall integer,
  cleanliness integer,
  accuracy integer,
  check_in integer,
  communication integer,
  location integer,
  value integer,
  comment text
)
returns public.reviews
language plpgsql
volatile
security definer -- writes a review, and publishes it with the other side's
set search_path = ''
as $$
declare
  caller uuid := private.caller_id();
  booking public.bookings := private.lock_booking_of(submit_review.booking_id, caller);
  review public.reviews;
begin
  -- The stay may be over without the job having said so.
  booking := private.advance_stay(booking.id);
  perform private.guard_review(
    booking,
    array[
      submit_review.overall, submit_review.cleanliness, submit_review.accuracy, submit_review.check_in,
      submit_review.communication, submit_review.location, submit_review.value
    ],
    submit_review.comment
  );

  insert into public.reviews (
    booking_id, property_id, author_id, subject_id, author_role, overall, cleanliness, accuracy, check_in, communication,
    location, value, comment, published_at
  )
  values (
    booking.id, booking.property_id, caller,
    case caller when booking.guest_id then booking.host_id else booking.guest_id end,
    private.party_of(booking, caller), submit_review.overall, submit_review.cleanliness, submit_review.accuracy,
    submit_review.check_in, submit_review.communication, submit_review.location, submit_review.value,
    coalesce(submit_review.comment, ''), private.review_window_end(booking)
  )
  on conflict on constraint reviews_booking_id_author_role_is_unique do nothing
  returning reviews.* into review;
  if not found then
    perform private.fail('RR002', format('cannot review booking "%s" again', booking.code));
  end if;

  if (select count(*) from public.reviews where reviews.booking_id = booking.id) = 2 then
    update public.reviews set published_at = private.clock() where reviews.booking_id = booking.id;
    perform private.announce_review(reviews.id) from public.reviews where reviews.booking_id = booking.id;
    select reviews.* into review from public.reviews where reviews.id = review.id;
  end if;
  return review;
end;
$$;

comment on function private.submit_review(uuid, integer, integer, integer, integer, integer, integer, integer, text) is
  'See public.submit_review.';

grant execute
on function private.submit_review(uuid, integer, integer, integer, integer, integer, integer, integer, text)
to authenticated;

create or replace function private.guard_review(booking public.bookings, ratings integer[], comment text)
returns void
language plpgsql
stable
security invoker
set search_path = ''
as $$
declare
  action text := format('review booking "%s"', booking.code);
begin
  -- A stay counts once the guest was there: completed, or cancelled after check-in.
  if booking.status <> 'completed' and not coalesce(
    booking.cancelled_at >= private.local_moment(booking.check_in, booking.check_in_time, booking.time_zone), false
  ) then
    perform private.fail('RR003', format('cannot %s: it is %s', action, booking.status));
  end if;
  if private.clock() >= private.review_window_end(booking) then
    perform private.fail(
      'RR001', format('cannot %s: its window ended at %s', action, private.review_window_end(booking))
    );
  end if;
  if guard_review.ratings[1] is null or exists (
    select from unnest(guard_review.ratings) as rating where rating not between 1 and 5
  ) then
    perform private.fail('RR005', format('cannot %s with ratings %s', action, array_to_string(guard_review.ratings, ', ', 'none')));
  end if;
  if char_length(guard_review.comment) > 5000 then
    perform private.fail('RV001', format('cannot %s: the comment is too long', action), 'comment: at most 5000 characters');
  end if;
end;
$$;

comment on function private.guard_review(public.bookings, integer[], text) is
  'Every reason not to take a review; the overall rating comes first and is needed.';

create or replace function private.reply_to_review(review_id uuid, body text)
returns public.review_replies
language plpgsql
volatile
security definer -- replies are written by this command only
set search_path = ''
as $$
declare
  caller uuid := private.caller_id();
  review public.reviews;
  reply public.review_replies;
  reply_days smallint;
begin
  -- A review that isn't published doesn't exist for anybody who could reply.
  select reviews.* into review
  from public.reviews
  where reviews.id = reply_to_review.review_id
    and reviews.subject_id = caller
    and reviews.published_at <= private.clock();
  if not found then
    perform private.fail('RR004', format('cannot reply to review "%s": there is none about you', reply_to_review.review_id));
  end if;
  select rules.reply_window_days into reply_days
  from public.bookings
  inner join public.booking_rules as rules on rules.version = bookings.rules_version
  where bookings.id = review.booking_id;
  if private.clock() >= review.published_at + make_interval(days => reply_days) then
    perform private.fail(
      'RR004', format('cannot reply to review "%s": it was published at %s, more than %s days ago', review.id, review.published_at, reply_days)
    );
  end if;
  if char_length(coalesce(reply_to_review.body, '')) not between 1 and 2000 then
    perform private.fail('RV001', format('cannot reply to review "%s" so', review.id), 'body: 1 to 2000 characters');
  end if;

  insert into public.review_replies (review_id, author_id, body)
  values (review.id, caller, reply_to_review.body)
  on conflict on constraint review_replies_pkey do nothing
  returning review_replies.* into reply;
  if not found then
    perform private.fail('RR004', format('cannot reply to review "%s": it has a reply', review.id));
  end if;
  return reply;
end;
$$;

comment on function private.reply_to_review(uuid, text) is 'See public.reply_to_review.';

grant execute on function private.reply_to_review(uuid, text) to authenticated;

create or replace function public.reply_to_review(review_id uuid, body text)
returns public.review_replies
language sql
volatile
security invoker
set search_path = ''
as $$
  select * from private.reply_to_review(reply_to_review.review_id, reply_to_review.body);
$$;

comment on function public.reply_to_review(uuid, text) is
  'The reviewed side replies to a published review: publicly, once, within 30 days.';

grant execute on function public.reply_to_review(uuid, text) to authenticated;

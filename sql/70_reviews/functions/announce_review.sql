create or replace function private.announce_review(review_id uuid)
returns void
language plpgsql
volatile
security invoker
set search_path = ''
as $$
declare
  review public.reviews;
begin
  update public.reviews
  set announced_at = private.clock()
  where reviews.id = announce_review.review_id
    and reviews.announced_at is null
    and reviews.published_at <= private.clock()
  returning reviews.* into review;
  if found and review.author_role = 'guest' then
    perform private.refresh_property_rating(review.property_id);
  end if;
end;
$$;

comment on function private.announce_review(uuid) is 'Counts a review that is published, once.';

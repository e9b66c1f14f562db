create or replace function public.submit_review(
  booking_id uuid,
  overall integer,
  cleanliness integer default null,
  accuracy integer default null,
  check_in integer default null,
  communication integer default null,
  location integer default null,
  value integer default null,
  comment text default ''
)
returns public.reviews
language sql
volatile
security invoker
set search_path = ''
as $$
  select *
  from
    private.submit_review(
      submit_review.booking_id,
      submit_review.overall,
      submit_review.cleanliness,
      submit_review.accuracy,
      submit_review.check_in,
      submit_review.communication,
      submit_review.location,
      submit_review.value,
      submit_review.comment
    );
$$;

comment on function public.submit_review(uuid, integer, integer, integer, integer, integer, integer, integer, text) is
  'Guest or host reviews a completed stay, once, within 14 days of check-out. Nobody else can read it before both are in or the window ends.';

grant execute
on function public.submit_review(uuid, integer, integer, integer, integer, integer, integer, integer, text)
to authenticated;

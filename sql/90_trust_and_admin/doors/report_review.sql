create or replace function public.report_review(review_id uuid, reason text, details text default '')
returns public.reports
language sql
volatile
security invoker
set search_path = ''
as $$
  select
    private.report_review(report_review.review_id, report_review.reason::public.report_reason, report_review.details);
$$;

-- GraphQL leaves functions with arguments of an enum out, so the word comes as text.
comment on function public.report_review(uuid, text, text) is
  'Tells staff that a published review is not one. Its author does not learn who did. reason: duplicate, spam, scam, inaccurate, offensive, discrimination, unsafe or other.';

grant execute on function public.report_review(uuid, text, text) to authenticated;

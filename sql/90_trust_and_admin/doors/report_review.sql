create or replace function public.report_review(review_id uuid, reason public.report_reason, details text default '')
returns public.reports
language sql
volatile
security invoker
set search_path = ''
as $$
  select private.report_review(report_review.review_id, report_review.reason, report_review.details);
$$;

comment on function public.report_review(uuid, public.report_reason, text) is
  'Tells staff that a published review is not one. Its author does not learn who did.';

grant execute on function public.report_review(uuid, public.report_reason, text) to authenticated;

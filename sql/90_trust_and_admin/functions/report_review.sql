create or replace function private.report_review(review_id uuid, reason public.report_reason, details text)
returns public.reports
language plpgsql
volatile
security definer -- asks whether it exists, whoever may see it
set search_path = ''
as $$
begin
  perform private.caller_id();
  if not exists (
    select from public.reviews as subject where subject.id = report_review.review_id and subject.published_at <= private.clock()
  ) then
    perform private.fail('RR006', format('report review: there is no review "%s"', report_review.review_id));
  end if;
  return private.file_report('review', report_review.review_id, report_review.reason, report_review.details);
end;
$$;

comment on function private.report_review(uuid, public.report_reason, text) is 'See public.report_review.';

grant execute on function private.report_review(uuid, public.report_reason, text) to authenticated;

create or replace function private.file_report(subject text, subject_id uuid, reason public.report_reason, details text)
returns public.reports
language plpgsql
volatile
security definer -- cases are for staff
set search_path = ''
as $$
declare
  caller uuid := private.caller_id();
  case_id uuid;
  report public.reports;
begin
  if file_report.reason is null or char_length(file_report.details) > 2000 then
    perform private.fail(
      'RV001', format('report %s "%s"', file_report.subject, file_report.subject_id),
      'reason: one of report_reason; details: at most 2000 characters'
    );
  end if;
  -- Two first reports at the same time must open one case.
  perform pg_advisory_xact_lock(hashtextextended('case ' || file_report.subject_id::text, 0));
  select open_case.id into case_id
  from public.moderation_cases as open_case
  where open_case.kind = 'report' and open_case.decision is null
    and file_report.subject_id in (open_case.property_id, open_case.person_id, open_case.review_id);
  if case_id is null then
    insert into public.moderation_cases (kind, property_id, person_id, review_id)
    values (
      'report',
      case file_report.subject when 'property' then file_report.subject_id end,
      case file_report.subject when 'person' then file_report.subject_id end,
      case file_report.subject when 'review' then file_report.subject_id end
    )
    returning id into case_id;
  end if;

  insert into public.reports (case_id, reporter_id, reason, details)
  values (case_id, caller, file_report.reason, coalesce(file_report.details, ''))
  on conflict on constraint one_report_per_person_and_case do nothing
  returning * into report;
  if report.id is null then
    perform private.fail('RP009', format('report %s "%s": you did so already', file_report.subject, file_report.subject_id));
  end if;
  update public.moderation_cases set report_count = report_count + 1 where id = case_id;
  return report;
end;
$$;

comment on function private.file_report(text, uuid, public.report_reason, text) is
  'Adds a report of the caller to the open case about something, or opens one.';

create or replace function public.report_person(person_id uuid, reason public.report_reason, details text default '')
returns public.reports
language sql
volatile
security invoker
set search_path = ''
as $$
  select private.report_person(report_person.person_id, report_person.reason, report_person.details);
$$;

comment on function public.report_person(uuid, public.report_reason, text) is
  'Tells staff that a person behaves badly. The person does not learn who did.';

grant execute on function public.report_person(uuid, public.report_reason, text) to authenticated;

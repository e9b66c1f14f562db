create or replace function public.report_person(person_id uuid, reason text, details text default '')
returns public.reports
language sql
volatile
security invoker
set search_path = ''
as $$
  select
    private.report_person(report_person.person_id, report_person.reason::public.report_reason, report_person.details);
$$;

-- GraphQL leaves functions with arguments of an enum out, so the word comes as text.
comment on function public.report_person(uuid, text, text) is
  'Tells staff that a person behaves badly. The person does not learn who did. reason: duplicate, spam, scam, inaccurate, offensive, discrimination, unsafe or other.';

grant execute on function public.report_person(uuid, text, text) to authenticated;

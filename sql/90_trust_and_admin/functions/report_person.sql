create or replace function private.report_person(person_id uuid, reason public.report_reason, details text)
returns public.reports
language plpgsql
volatile
security definer -- asks whether it exists, whoever may see it
set search_path = ''
as $$
begin
  perform private.caller_id();
  if not exists (
    select from public.profiles as subject where subject.id = report_person.person_id
  ) then
    perform private.fail('RI006', format('report person: there is no person "%s"', report_person.person_id));
  end if;
  return private.file_report('person', report_person.person_id, report_person.reason, report_person.details);
end;
$$;

comment on function private.report_person(uuid, public.report_reason, text) is 'See public.report_person.';

grant execute on function private.report_person(uuid, public.report_reason, text) to authenticated;

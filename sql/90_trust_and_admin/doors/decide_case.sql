create or replace function public.decide_case(case_id uuid, decision public.case_decision, reason text default '')
returns public.moderation_cases
language sql
volatile
security invoker
set search_path = ''
as $$
  select private.decide_case(decide_case.case_id, decide_case.decision, decide_case.reason);
$$;

comment on function public.decide_case(uuid, public.case_decision, text) is
  'For moderators: ends a case and carries the decision out. The host of a listing is told the reason.';

grant execute on function public.decide_case(uuid, public.case_decision, text) to authenticated;

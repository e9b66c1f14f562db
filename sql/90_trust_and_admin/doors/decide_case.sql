create or replace function public.decide_case(case_id uuid, decision text, reason text default '')
returns public.moderation_cases
language sql
volatile
security invoker
set search_path = ''
as $$
  select private.decide_case(decide_case.case_id, decide_case.decision::public.case_decision, decide_case.reason);
$$;

-- GraphQL leaves functions with arguments of an enum out, so the word comes as text.
comment on function public.decide_case(uuid, text, text) is
  'For moderators: ends a case and carries the decision out. The host of a listing is told the reason. decision: dismiss, uphold, hide, remove, approve or reject.';

grant execute on function public.decide_case(uuid, text, text) to authenticated;

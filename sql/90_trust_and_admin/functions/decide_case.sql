create or replace function private.decide_case(case_id uuid, decision public.case_decision, reason text)
returns public.moderation_cases
language plpgsql
volatile
security definer -- staff write no cases directly
set search_path = ''
as $$
declare
  caller uuid := private.staff_caller_id('{moderator,admin}', 'decide case');
  decided public.moderation_cases;
  action text := format('%s case "%s"', decide_case.decision, decide_case.case_id);
begin
  select * into decided from public.moderation_cases where id = decide_case.case_id for update;
  if not found then
    perform private.fail('RP010', format('%s: there is no such case', action));
  end if;
  if caller = decided.person_id
    or exists (select from public.properties as own where own.id = decided.property_id and own.host_id = caller)
    or exists (select from public.reviews as own where own.id = decided.review_id and own.author_id = caller)
  then
    perform private.fail('RI003', format('%s: nobody decides on what is one''s own', action));
  end if;
  if decided.decision is not null then
    perform private.fail('RP010', format('%s: it has been decided', action), decided.decision::text);
  end if;
  if (case
    when decided.kind = 'listing_review' then decide_case.decision in ('approve', 'reject')
    when decided.property_id is not null then decide_case.decision in ('dismiss', 'hide', 'remove')
    else decide_case.decision in ('dismiss', 'uphold')
  end) is not true then
    perform private.fail(
      'RV001', format('%s: not a decision about this', action),
      'decision: approve or reject for a listing in review; dismiss, hide or remove for a reported listing; dismiss or uphold for others'
    );
  end if;

  -- Closed before the listing follows: what its change closes too must find nothing open.
  update public.moderation_cases
  set decision = decide_case.decision, reason = coalesce(decide_case.reason, ''), decided_by = caller, decided_at = private.clock()
  where id = decided.id
  returning * into decided;
  case decide_case.decision
    when 'approve' then perform private.approve_property(decided.property_id);
    when 'reject' then perform private.decide_property(decided.property_id, 'rejected', decide_case.reason);
    when 'hide' then perform private.decide_property(decided.property_id, 'hidden', decide_case.reason);
    when 'remove' then
      perform private.guard_no_stays_ahead(decided.property_id);
      perform private.decide_property(decided.property_id, 'removed', decide_case.reason);
    else null;
  end case;
  perform private.log_action(
    'decide_case', 'moderation_cases', decided.id::text,
    jsonb_build_object('decision', decided.decision, 'reason', decided.reason)
  );
  return decided;
end;
$$;

comment on function private.decide_case(uuid, public.case_decision, text) is 'See public.decide_case.';

grant execute on function private.decide_case(uuid, public.case_decision, text) to authenticated;

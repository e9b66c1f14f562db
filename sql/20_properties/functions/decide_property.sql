create or replace function private.decide_property(
  property_id uuid,
  decision public.property_decision_kind,
  reason text
)
returns public.properties
language plpgsql
volatile
security definer -- called by the commands of staff only
set search_path = ''
as $$
declare
  property public.properties;
  words text := btrim(coalesce(decide_property.reason, ''));
begin
  perform private.lock_calendar(decide_property.property_id);
  select * into property from public.properties where id = decide_property.property_id for no key update;
  if not found then
    perform private.fail('RP001', format('decide on property: there is no property "%s"', decide_property.property_id));
  end if;
  if property.host_id = auth.uid() then
    perform private.fail('RI003', format('decide on property "%s": nobody decides on what is one''s own', property.id));
  end if;
  if decide_property.decision in ('approved', 'rejected') and property.status <> 'in_review' or property.status = 'removed' then
    perform private.fail(
      'RP003', format('%s property "%s": it is %s', decide_property.decision, property.id, property.status)
    );
  end if;
  if decide_property.decision not in ('approved', 'restored') and words = '' then
    perform private.fail('RV001', format('%s property "%s"', decide_property.decision, property.id), 'reason: say why');
  end if;

  insert into public.property_decisions (property_id, decision, reason)
  values (property.id, decide_property.decision, words);
  update public.properties
  set
    status = case decide_property.decision
      when 'approved' then 'published'
      when 'rejected' then 'draft'
      when 'removed' then 'removed'
      when 'hidden' then (case status when 'published' then 'paused' when 'in_review' then 'draft' else status end)
      else status
    end,
    published_at = case when decide_property.decision = 'approved' then coalesce(published_at, private.clock()) else published_at end
  where id = property.id
  returning * into property;
  perform private.log_action(
    'decide_property', 'properties', property.id::text,
    jsonb_build_object('decision', decide_property.decision, 'reason', words)
  );
  return property;
end;
$$;

comment on function private.decide_property(uuid, public.property_decision_kind, text) is
  'Carries out what staff decided about a listing and keeps the reason for its host.';

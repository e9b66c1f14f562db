create or replace function private.notify_of_property_decision()
returns trigger
language plpgsql
volatile
security definer -- nobody writes notifications directly
set search_path = ''
as $$
begin
  perform private.notify_person(
    property.host_id, 'property_decided', null,
    jsonb_build_object(
      'property_id', property.id, 'property_title', property.title, 'decision', new.decision, 'reason', new.reason
    )
  )
  from public.properties as property
  where property.id = new.property_id;
  return null;
end;
$$;

comment on function private.notify_of_property_decision is
  'Trigger: a host is told what staff decided about a listing, and why.';

create or replace function private.lock_calendar_rules()
returns trigger
language plpgsql
volatile
security definer -- asks for the host of a property that the writer may not see
set search_path = ''
as $$
begin
  -- By host and not by property: a host writes rules of several properties at once, in any order. Of few locks, so that
  -- a load of everybody's rules does not need more than the server has.
  perform pg_advisory_xact_lock(hashtext('calendar_rules'), hashtext(property.host_id::text) & 255)
  from public.properties as property
  where property.id = new.property_id;
  return new;
end;
$$;

comment on function private.lock_calendar_rules is
  'Trigger: rules are written one after the other, since two that overlap and wait for each other to be over would wait for ever.';

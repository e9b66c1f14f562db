create or replace function private.lock_calendar_rules()
returns trigger
language plpgsql
volatile
security definer -- asks for the host of a property that the writer may not see
set search_path = ''
as $$
begin
  -- By host and not by property: a host writes rules of several properties at once, in any order.
  perform pg_advisory_xact_lock(hashtextextended(format('calendar rules of %s', property.host_id), 0))
  from public.properties as property
  where property.id = new.property_id;
  return new;
end;
$$;

comment on function private.lock_calendar_rules is
  'Trigger: rules are written one after the other, since two that overlap and wait for each other to be over would wait for ever.';

create or replace function private.lock_calendar_rules()
returns trigger
language plpgsql
volatile
security definer -- asks for the hosts of properties, whoever writes
set search_path = ''
as $$
begin
  -- Before any row is touched, and in order: all that this person may write to. By host, who writes rules of several
  -- properties at once, and of few locks, so that helping many hosts needs no more than the server has.
  perform pg_advisory_xact_lock(hashtext('calendar_rules'), theirs.lock)
  from (
    select distinct hashtext(property.host_id::text) & 255 as lock
    from public.properties as property
    where property.id in (select private.my_property_ids('calendar'))
    order by lock
  ) as theirs;
  return null;
end;
$$;

comment on function private.lock_calendar_rules is
  'Trigger: people write rules of a host one after the other, since two that overlap and wait for each other to be over would wait for ever.';

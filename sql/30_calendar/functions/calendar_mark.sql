create or replace function private.calendar_mark(property_id uuid)
returns text
language sql
immutable
security invoker
parallel safe
set search_path = ''
as $$
  select left(encode(sha256(format('property %s', calendar_mark.property_id)::bytea), 'hex'), 16);
$$;

comment on function private.calendar_mark(uuid) is
  'Ends the name of every event that a property exports: by it the property knows its own events when another platform tells them again. It says nothing of the property.';

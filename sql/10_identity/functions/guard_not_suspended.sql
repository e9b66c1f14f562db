create or replace function private.guard_not_suspended(person_id uuid)
returns void
language plpgsql
stable
security definer -- reads suspensions, which callers can't
set search_path = ''
as $$
begin
  if private.is_suspended(guard_not_suspended.person_id) then
    perform private.fail('RI005', format('person "%s" is suspended and can change nothing', guard_not_suspended.person_id));
  end if;
end;
$$;

comment on function private.guard_not_suspended(uuid) is 'Refuses what a suspended person would change (RI005).';

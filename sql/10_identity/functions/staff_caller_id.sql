create or replace function private.staff_caller_id(roles public.staff_role[], action text)
returns uuid
language plpgsql
stable
security definer -- reads staff_grants, which callers can't
set search_path = ''
as $$
declare
  caller uuid := private.caller_id();
begin
  if not private.has_staff_role(staff_caller_id.roles) then
    perform private.fail(
      'RI003',
      format('%s: this is for staff', staff_caller_id.action),
      format('one of: %s', array_to_string(staff_caller_id.roles, ', '))
    );
  end if;
  return caller;
end;
$$;

comment on function private.staff_caller_id(public.staff_role[], text) is
  'Id of the caller, who holds one of these staff roles now; else RI003.';

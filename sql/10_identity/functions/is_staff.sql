create or replace function private.is_staff()
returns boolean
language plpgsql
stable
security invoker
set search_path = ''
as $$
begin
  -- plpgsql keeps its plan from one statement to the next, and policies call this in almost every one.
  return private.has_staff_role(enum_range(null::public.staff_role));
end;
$$;

comment on function private.is_staff is 'Whether the caller is staff, in whatever role.';

grant execute on function private.is_staff() to anon, authenticated, service_role;

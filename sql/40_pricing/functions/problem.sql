create or replace function private.problem(code text, message text)
returns jsonb
language sql
immutable
security invoker
parallel safe
set search_path = ''
as $$
  select jsonb_build_array(jsonb_build_object('code', problem.code, 'message', problem.message));
$$;

comment on function private.problem(text, text) is 'A reason why a stay is refused, as an array of one.';

create or replace function private.is_stay(kind public.occupancy_kind)
returns boolean
language plpgsql
immutable
security invoker
parallel safe
set search_path = ''
as $$
begin
  return is_stay.kind in ('booking', 'hold', 'request', 'external');
end;
$$;

comment on function private.is_stay(public.occupancy_kind) is
  'Whether somebody stays in these nights, so that preparation is due before and after them.';

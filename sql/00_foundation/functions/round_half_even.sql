create or replace function private.round_half_even(amount numeric)
returns bigint
language plpgsql
immutable
security invoker
parallel safe
set search_path = ''
as $$
begin
  return case
    when abs(amount - trunc(amount)) = 0.5 and mod(trunc(amount), 2) = 0 then trunc(amount)::bigint
    else round(amount)::bigint
  end;
end;
$$;

comment on function private.round_half_even(numeric) is
  'Rounds an amount in minor units to a whole one; exact halves go to the even neighbour.';

grant execute on function private.round_half_even(numeric) to anon, authenticated, service_role;

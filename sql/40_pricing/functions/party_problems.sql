create or replace function private.party_problems(
  property public.properties,
  adults integer,
  children integer,
  infants integer,
  pets integer
)
returns jsonb
language plpgsql
immutable
security invoker
set search_path = ''
as $$
declare
  problems jsonb := '[]';
begin
  if (
    adults between 1 and 100 and children between 0 and 100 and infants between 0 and 100 and pets between 0 and 100
  ) is not true then
    return private.problem('party_invalid', 'A party has at least one adult and no negative counts.');
  end if;
  if adults + children > property.max_guests then
    problems := problems || private.problem(
      'over_capacity', format('%s guests are more than the %s that may stay.', adults + children, property.max_guests)
    );
  end if;
  if pets > 0 and not property.pets_allowed then
    problems := problems || private.problem('pets_not_allowed', 'Pets may not stay.');
  end if;
  return problems;
end;
$$;

comment on function private.party_problems(public.properties, integer, integer, integer, integer) is
  'Every reason why a property can''t have a party; a party that is none is the only reason given.';

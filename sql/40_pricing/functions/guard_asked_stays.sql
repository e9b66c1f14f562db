create or replace function private.guard_asked_stays(property_ids uuid[], check_ins date[], check_outs date[])
returns void
language plpgsql
stable
security invoker
set search_path = ''
as $$
begin
  if (
    cardinality(guard_asked_stays.check_ins) = cardinality(guard_asked_stays.property_ids)
    and cardinality(guard_asked_stays.check_outs) = cardinality(guard_asked_stays.property_ids)
  ) is not true then
    perform private.fail(
      'RV001', 'price stays: the arrays differ in length', 'property_ids, check_ins and check_outs: one entry for each stay'
    );
  end if;
  if array_position(guard_asked_stays.property_ids, null) is not null
    or array_position(guard_asked_stays.check_ins, null) is not null
    or array_position(guard_asked_stays.check_outs, null) is not null
  then
    perform private.fail(
      'RV001', 'price stays: an entry is missing', 'property_ids, check_ins and check_outs: none of their entries is null'
    );
  end if;
end;
$$;

comment on function private.guard_asked_stays(uuid[], date[], date[]) is
  'Refuses parallel arrays of stays that differ in length or hold nulls.';

create or replace function private.guard_expected_total(expected_total bigint, quote jsonb)
returns void
language plpgsql
stable
security invoker
set search_path = ''
as $$
begin
  if guard_expected_total.expected_total <> (quote ->> 'total_amount')::bigint then
    perform private.fail(
      'RC010',
      format(
        'cannot book at a total of "%s": the stay costs %s %s in minor units', guard_expected_total.expected_total,
        quote ->> 'total_amount', quote ->> 'currency'
      )
    );
  end if;
end;
$$;

comment on function private.guard_expected_total(bigint, jsonb) is
  'Refuses a price other than the one that the guest was shown; null expects nothing.';

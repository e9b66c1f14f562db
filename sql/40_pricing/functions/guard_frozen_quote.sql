create or replace function private.guard_frozen_quote(property public.properties, problems jsonb)
returns void
language plpgsql
stable
security invoker
set search_path = ''
as $$
begin
  if guard_frozen_quote.problems @> '[{"code": "stay_unavailable"}]' then
    perform private.fail(
      'RB001', format('cannot freeze the price of property "%s": some of these nights are taken', property.id)
    );
  end if;
  if jsonb_array_length(guard_frozen_quote.problems) > 0 then
    perform private.fail(
      'RB004',
      format('cannot freeze the price of property "%s": it does not take this stay', property.id),
      (select string_agg(problem ->> 'message', '; ') from jsonb_array_elements(guard_frozen_quote.problems) as problem)
    );
  end if;
end;
$$;

comment on function private.guard_frozen_quote(public.properties, jsonb) is
  'Refuses to freeze the price of a stay that could not be booked now.';

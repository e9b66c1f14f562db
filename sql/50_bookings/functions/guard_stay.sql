create or replace function private.guard_stay(action text, quote jsonb)
returns void
language plpgsql
stable
security invoker
set search_path = ''
as $$
declare
  problems text := (
    select string_agg(problem ->> 'message', '; ')
    from jsonb_array_elements(guard_stay.quote -> 'problems') as problem
    where problem ->> 'code' <> 'stay_unavailable'
  );
begin
  -- Nights that somebody else has are said first: other dates are the only way on.
  if guard_stay.quote -> 'problems' @> '[{"code": "stay_unavailable"}]' then
    perform private.fail('RB001', format('cannot %s: some of these nights are taken', guard_stay.action));
  end if;
  if guard_stay.quote -> 'problems' @> '[{"code": "dates_invalid"}]' then
    perform private.fail('RC001', format('cannot %s: these are no dates for a stay', guard_stay.action), problems);
  end if;
  if guard_stay.quote -> 'problems' @> '[{"code": "party_invalid"}]' then
    perform private.fail('RC002', format('cannot %s with this party', guard_stay.action), problems);
  end if;
  if problems is not null then
    perform private.fail('RB004', format('cannot %s: the property does not take this stay', guard_stay.action), problems);
  end if;
  if (guard_stay.quote ->> 'total_amount')::bigint < 1 then
    perform private.fail('RM003', format('cannot %s: there is nothing to pay', guard_stay.action));
  end if;
end;
$$;

comment on function private.guard_stay(text, jsonb) is
  'Refuses a stay that its quote has problems with, in the order in which they are told.';

create or replace function private.guard_booking_request(
  property public.properties, guest_id uuid, check_in date, check_out date, message text, quote jsonb
)
returns void
language plpgsql
stable
security invoker
set search_path = ''
as $$
declare
  action text := format(
    'book property "%s" from %s to %s', property.id, guard_booking_request.check_in, guard_booking_request.check_out
  );
  problems text := (
    select string_agg(problem ->> 'message', '; ')
    from jsonb_array_elements(guard_booking_request.quote -> 'problems') as problem
    where problem ->> 'code' <> 'stay_unavailable'
  );
begin
  if property.host_id = guard_booking_request.guest_id then
    perform private.fail('RB005', format('cannot %s: it is yours', action));
  end if;
  if char_length(guard_booking_request.message) > 2000 then
    perform private.fail('RV001', format('cannot %s: the message is too long', action), 'message: at most 2000 characters');
  end if;

  -- Nights that somebody else has are said first: other dates are the only way on.
  if guard_booking_request.quote -> 'problems' @> '[{"code": "stay_unavailable"}]' then
    perform private.fail('RB001', format('cannot %s: some of these nights are taken', action));
  end if;
  if guard_booking_request.quote -> 'problems' @> '[{"code": "dates_invalid"}]' then
    perform private.fail('RC001', format('cannot %s: these are no dates for a stay', action), problems);
  end if;
  if guard_booking_request.quote -> 'problems' @> '[{"code": "party_invalid"}]' then
    perform private.fail('RC002', format('cannot %s with this party', action), problems);
  end if;
  if problems is not null then
    perform private.fail('RB004', format('cannot %s: the property does not take this stay', action), problems);
  end if;
  if (guard_booking_request.quote ->> 'total_amount')::bigint < 1 then
    perform private.fail('RM003', format('cannot %s: there is nothing to pay', action));
  end if;
end;
$$;

comment on function private.guard_booking_request(public.properties, uuid, date, date, text, jsonb) is
  'Every reason not to take a booking, in the order in which they are told.';

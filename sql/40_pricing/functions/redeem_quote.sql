create or replace function private.redeem_quote(
  quote_id uuid,
  person_id uuid,
  property_id uuid,
  check_in date,
  check_out date,
  party integer[],
  quote jsonb
)
returns jsonb
language plpgsql
volatile
security invoker
set search_path = ''
as $$
declare
  frozen private.frozen_quotes;
begin
  -- Taken away as it is read: of two bookings at once only one has it, and a booking that fails puts it back.
  delete from private.frozen_quotes as kept
  where kept.id = redeem_quote.quote_id and kept.person_id = redeem_quote.person_id
  returning kept.* into frozen;
  if frozen.id is null then
    perform private.fail('RC007', format('cannot redeem quote "%s": you have none of that id', redeem_quote.quote_id));
  end if;
  if frozen.expires_at <= private.clock() then
    perform private.fail('RC008', format('cannot redeem quote "%s": it expired at %s', frozen.id, frozen.expires_at));
  end if;
  if (frozen.property_id, frozen.check_in, frozen.check_out, array[frozen.adults, frozen.children, frozen.infants, frozen.pets])
    is distinct from (redeem_quote.property_id, redeem_quote.check_in, redeem_quote.check_out, redeem_quote.party)
  then
    perform private.fail('RC009', format('cannot redeem quote "%s": it is for another stay or party', frozen.id));
  end if;
  return frozen.quote || jsonb_build_object('problems', redeem_quote.quote -> 'problems');
end;
$$;

comment on function private.redeem_quote(uuid, uuid, uuid, date, date, integer[], jsonb) is
  'The quote that was frozen for this person, stay and party (adults, children, infants, pets), with the problems that there are now.';

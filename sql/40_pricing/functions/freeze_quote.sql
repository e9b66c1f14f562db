create or replace function private.freeze_quote(
  property_id uuid,
  check_in date,
  check_out date,
  adults integer,
  children integer,
  infants integer,
  pets integer
)
returns jsonb
language plpgsql
volatile
security definer -- keeps a quote with the shares that guests can't read
set search_path = ''
as $$
declare
  caller uuid := private.caller_id();
  shown jsonb := private.quote_stay(
    freeze_quote.property_id, freeze_quote.check_in, freeze_quote.check_out, freeze_quote.adults,
    freeze_quote.children, freeze_quote.infants, freeze_quote.pets, null
  );
  property public.properties;
  frozen private.frozen_quotes;
begin
  select properties.* into property from public.properties where properties.id = freeze_quote.property_id;
  perform private.guard_frozen_quote(property, shown -> 'problems');

  -- A person keeps 20 at most, the newest; what has expired goes.
  delete from private.frozen_quotes as old
  where old.person_id = caller
    and (
      old.expires_at <= private.clock()
      or old.id in (
        select newer.id from private.frozen_quotes as newer where newer.person_id = caller order by newer.id desc offset 19
      )
    );
  insert into private.frozen_quotes (
    person_id, property_id, check_in, check_out, adults, children, infants, pets, quote, expires_at
  )
  values (
    caller, property.id, freeze_quote.check_in, freeze_quote.check_out, freeze_quote.adults,
    coalesce(freeze_quote.children, 0), coalesce(freeze_quote.infants, 0), coalesce(freeze_quote.pets, 0),
    private.price_stay(
      property.id, freeze_quote.check_in, freeze_quote.check_out, freeze_quote.adults, coalesce(freeze_quote.children, 0),
      coalesce(freeze_quote.infants, 0), coalesce(freeze_quote.pets, 0)
    ),
    private.clock() + private.frozen_quote_lifetime()
  )
  returning frozen_quotes.* into frozen;
  return jsonb_build_object('id', frozen.id, 'expires_at', frozen.expires_at) || shown;
end;
$$;

comment on function private.freeze_quote(uuid, date, date, integer, integer, integer, integer) is
  'See public.freeze_quote.';

grant execute
on function private.freeze_quote(uuid, date, date, integer, integer, integer, integer)
to authenticated;

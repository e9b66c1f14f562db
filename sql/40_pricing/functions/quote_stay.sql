create or replace function private.quote_stay(
  property_id uuid,
  check_in date,
  check_out date,
  adults integer,
  children integer,
  infants integer,
  pets integer,
  display_currency text
)
returns jsonb
language plpgsql
stable
security definer -- prices by what guests can't read
set search_path = ''
as $$
declare
  property public.properties;
  is_host boolean;
  quote jsonb;
begin
  select * into property from public.properties where id = quote_stay.property_id;
  is_host := coalesce(property.host_id = auth.uid(), false);
  if property.id is null or not (is_host or property.status = 'published') then
    perform private.fail('RP001', format('quote stay: there is no property "%s"', quote_stay.property_id));
  end if;

  quote := private.price_stay(
    property.id, quote_stay.check_in, quote_stay.check_out, quote_stay.adults, coalesce(quote_stay.children, 0),
    coalesce(quote_stay.infants, 0), coalesce(quote_stay.pets, 0)
  );
  if quote_stay.display_currency is not null then
    quote := quote || jsonb_build_object('display', private.displayed_total(quote, quote_stay.display_currency));
  end if;
  -- How the total is shared is between host and platform.
  return case
    when is_host then quote
    else quote - array['host_service_fee_amount', 'host_payout_amount', 'platform_amount', 'tax_amount']
  end;
end;
$$;

comment on function private.quote_stay(uuid, date, date, integer, integer, integer, integer, text) is
  'See public.quote_stay.';

grant execute
on function private.quote_stay(uuid, date, date, integer, integer, integer, integer, text)
to anon, authenticated, service_role;

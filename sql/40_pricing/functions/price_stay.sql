create or replace function private.price_stay(
  property_id uuid,
  check_in date,
  check_out date,
  adults integer,
  children integer,
  infants integer,
  pets integer,
  except_booking_id uuid default null
)
returns jsonb
language plpgsql
stable
security definer -- called by definer functions only
set search_path = ''
as $$
declare
  price private.stay_price;
begin
  select * into price
  from private.stay_prices(
    array[price_stay.property_id], array[price_stay.check_in], array[price_stay.check_out], price_stay.adults,
    price_stay.children, price_stay.infants, price_stay.pets, price_stay.except_booking_id
  );
  if price.property_id is null then
    perform private.fail('RP001', format('price stay: there is no property "%s"', price_stay.property_id));
  end if;
  return jsonb_build_object(
    'currency', price.currency,
    'nights', price.nights,
    'problems', coalesce(
      (
        select jsonb_agg(private.stay_problem(listed.code, price) order by listed.position)
        from unnest(price.problems) with ordinality as listed (code, position)
      ),
      '[]'
    ),
    'line_items', private.stay_line_items(price),
    'total_amount', coalesce(price.total_amount, 0),
    'host_service_fee_amount', coalesce(price.host_service_fee, 0),
    'host_payout_amount', coalesce(price.host_payout_amount, 0),
    'platform_amount', coalesce(price.platform_amount, 0),
    'tax_amount', coalesce(price.tax_amount, 0)
  );
end;
$$;

comment on function private.price_stay(uuid, date, date, integer, integer, integer, integer, uuid) is
  'The price of a stay by stay_prices: line items that add up, shares, and every reason why the stay is refused. The nights of except_booking_id count as free, for a booking that is to be altered.';

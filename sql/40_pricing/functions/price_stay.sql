create or replace function private.price_stay(
  property public.properties,
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
security definer -- reads calendars, promotions and taxes, which guests can't
set search_path = ''
as $$
declare
  dates_are_valid boolean := private.dates_are_valid(property, price_stay.check_in, price_stay.check_out);
  problems jsonb := private.party_problems(
    property, price_stay.adults, price_stay.children, price_stay.infants, price_stay.pets
  );
  can_be_priced boolean := dates_are_valid and property.base_price is not null and not problems @> '[{"code": "party_invalid"}]';
begin
  if property.status <> 'published' then
    problems := problems || private.problem('property_not_published', format('The property is %s.', property.status));
  end if;
  if property.base_price is null then
    problems := problems || private.problem('price_missing', 'The property has no price yet.');
  end if;
  if not dates_are_valid then
    problems := problems || private.problem(
      'dates_invalid',
      format('"%s" to "%s" are not the dates of a coming stay within two years.', price_stay.check_in, price_stay.check_out)
    );
  else
    problems := problems || private.date_problems(property, price_stay.check_in, price_stay.check_out);
    if not private.nights_are_free(
      property.id, daterange(price_stay.check_in, price_stay.check_out), property.preparation_nights, price_stay.except_booking_id
    ) then
      problems := problems || private.problem('stay_unavailable', 'Some of these nights are taken.');
    end if;
  end if;

  return jsonb_build_object(
    'currency', property.currency,
    'nights', case when dates_are_valid then price_stay.check_out - price_stay.check_in else 0 end,
    'problems', problems
  ) || case
    when can_be_priced then private.stay_amounts(
      property, price_stay.check_in, price_stay.check_out, price_stay.adults, price_stay.children, price_stay.pets,
      price_stay.except_booking_id
    )
    else jsonb '{
      "line_items": [], "total_amount": 0, "host_service_fee_amount": 0, "host_payout_amount": 0, "platform_amount": 0,
      "tax_amount": 0
    }'
  end;
end;
$$;

comment on function private.price_stay(public.properties, date, date, integer, integer, integer, integer, uuid) is
  'The one place where a price comes from: line items that add up, shares, and every reason why the stay is refused. The nights of except_booking_id count as free, for a booking that is to be altered.';

create or replace function private.stay_line_items(price private.stay_price)
returns jsonb
language plpgsql
immutable
security invoker
set search_path = ''
as $$
declare
  items jsonb := '[]';
  tax private.stay_tax;
begin
  if price.total_amount is null then
    return items;
  end if;
  items := jsonb_set(
    private.line_item(
      'accommodation', format('%s %s', price.nights, case when price.nights = 1 then 'night' else 'nights' end),
      price.nights, price.nightly_amount, price.nights_amount
    ),
    '{0,nightly_amounts}', to_jsonb(price.nightly_amounts)
  );
  if price.discount_amount > 0 then
    items := items || private.line_item(
      'discount', format('%s: %s %% off', price.offer_name, trim_scale(price.offer_percent)), 1, -price.discount_amount,
      -price.discount_amount
    );
  end if;
  if price.extra_guests_amount > 0 then
    items := items || private.line_item(
      'extra_guests', format('%s extra', case when price.extra_guests = 1 then '1 guest' else price.extra_guests || ' guests' end),
      price.extra_guests * price.nights, price.extra_guest_fee, price.extra_guests_amount
    );
  end if;
  if price.cleaning_fee > 0 then
    items := items || private.line_item('cleaning_fee', 'Cleaning', 1, price.cleaning_fee, price.cleaning_fee);
  end if;
  if price.pet_fee > 0 then
    items := items || private.line_item('pet_fee', 'Pets', 1, price.pet_fee, price.pet_fee);
  end if;
  if price.guest_service_fee > 0 then
    items := items || private.line_item(
      'guest_service_fee', 'Service fee', 1, price.guest_service_fee, price.guest_service_fee
    );
  end if;
  -- A tax that prices hold already is shown and adds nothing.
  foreach tax in array price.taxes loop
    items := items || private.line_item(
      'tax', tax.label, tax.quantity, tax.unit_amount, case when tax.is_included then 0 else tax.amount end
    );
  end loop;
  return items;
end;
$$;

comment on function private.stay_line_items(private.stay_price) is
  'The parts of a price as the guest reads them; they add up to the total.';

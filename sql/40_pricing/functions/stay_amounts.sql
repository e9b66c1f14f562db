create or replace function private.stay_amounts(
  property public.properties,
  check_in date,
  check_out date,
  adults integer,
  children integer,
  pets integer,
  except_booking_id uuid
)
returns jsonb
language plpgsql
stable
security definer -- called by definer functions only
set search_path = ''
as $$
declare
  items jsonb := private.host_line_items(
    property, stay_amounts.check_in, stay_amounts.check_out, stay_amounts.adults + stay_amounts.children,
    stay_amounts.pets, stay_amounts.except_booking_id
  );
  host_amount bigint := private.line_items_amount(items);
  schedule private.fee_schedules := private.fee_schedule(property.service_fee);
  guest_fee bigint := private.round_half_even(host_amount * schedule.guest_percent / 100);
  host_fee bigint := private.round_half_even(host_amount * schedule.host_percent / 100);
  included_tax bigint := 0;
  added_tax bigint := 0;
  tax record;
begin
  if guest_fee > 0 then
    items := items || private.line_item('guest_service_fee', 'Service fee', 1, guest_fee, guest_fee);
  end if;
  for tax in
    select *
    from private.stay_taxes(
      property, stay_amounts.check_in, stay_amounts.check_out - stay_amounts.check_in, host_amount, stay_amounts.adults,
      stay_amounts.children
    )
  loop
    -- A tax that prices hold already is shown, adds nothing, and comes out of the host's share.
    if tax.is_included then
      included_tax := included_tax + tax.amount;
    else
      added_tax := added_tax + tax.amount;
    end if;
    items := items || private.line_item(
      'tax', tax.label, tax.quantity, tax.unit_amount, case when tax.is_included then 0 else tax.amount end
    );
  end loop;
  included_tax := least(included_tax, host_amount - host_fee);

  return jsonb_build_object(
    'line_items', items,
    'total_amount', host_amount + guest_fee + added_tax,
    'host_service_fee_amount', host_fee,
    'host_payout_amount', host_amount - host_fee - included_tax,
    'platform_amount', guest_fee + host_fee,
    'tax_amount', added_tax + included_tax
  );
end;
$$;

comment on function private.stay_amounts(public.properties, date, date, integer, integer, integer, uuid) is
  'Line items, total and shares of a stay whose dates and party are valid. Payout, platform and taxes add up to the total.';

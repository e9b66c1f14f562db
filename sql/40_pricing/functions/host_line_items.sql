create or replace function private.host_line_items(
  property public.properties,
  check_in date,
  check_out date,
  guests integer,
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
  nights integer := host_line_items.check_out - host_line_items.check_in;
  nights_amount bigint := (
    select sum(terms.nightly_amount)
    from private.calendar_days(property, host_line_items.check_in, host_line_items.check_out) as terms
  );
  extra_guests integer := greatest(0, host_line_items.guests - property.included_guests);
  offer record;
  discount bigint;
  items jsonb := private.line_item(
    'accommodation', format('%s %s', nights, case when nights = 1 then 'night' else 'nights' end),
    nights, private.round_half_even(nights_amount::numeric / nights), nights_amount
  );
begin
  select * into offer
  from private.stay_offer(
    property, host_line_items.check_in, host_line_items.check_out, host_line_items.except_booking_id
  );
  discount := private.round_half_even(nights_amount * offer.percent / 100);
  if discount > 0 then
    items := items || private.line_item(
      'discount', format('%s: %s %% off', offer.name, trim_scale(offer.percent)), 1, -discount, -discount
    );
  end if;
  if extra_guests > 0 and property.extra_guest_fee > 0 then
    items := items || private.line_item(
      'extra_guests', format('%s extra', case when extra_guests = 1 then '1 guest' else extra_guests || ' guests' end),
      extra_guests * nights, property.extra_guest_fee, extra_guests * nights * property.extra_guest_fee
    );
  end if;
  if property.cleaning_fee > 0 then
    items := items || private.line_item('cleaning_fee', 'Cleaning', 1, property.cleaning_fee, property.cleaning_fee);
  end if;
  if host_line_items.pets > 0 and property.pet_fee > 0 then
    items := items || private.line_item('pet_fee', 'Pets', 1, property.pet_fee, property.pet_fee);
  end if;
  return items;
end;
$$;

comment on function private.host_line_items(public.properties, date, date, integer, integer, uuid) is
  'What the host charges for a stay: nights, offer, extra guests, cleaning, pets.';

create or replace function private.stay_problem(code text, price private.stay_price)
returns jsonb
language plpgsql
immutable
security invoker
set search_path = ''
as $$
begin
  return jsonb_build_object('code', stay_problem.code, 'message', case stay_problem.code
    when 'party_invalid' then 'A party has at least one adult and no negative counts.'
    when 'over_capacity' then format('%s guests are more than the %s that may stay.', price.guests, price.max_guests)
    when 'pets_not_allowed' then 'Pets may not stay.'
    when 'property_not_published' then format('The property is %s.', price.status)
    when 'price_missing' then 'The property has no price yet.'
    when 'dates_invalid' then format(
      '"%s" to "%s" are not the dates of a coming stay within two years.', price.check_in, price.check_out
    )
    when 'too_short_notice' then format('The first day to arrive on is %s.', lower(price.bookable))
    when 'beyond_booking_window' then format('Stays can be booked until %s.', upper(price.bookable) - 1)
    when 'stay_too_short' then format('A stay from %s has at least %s nights.', price.check_in, price.min_nights)
    when 'stay_too_long' then format('A stay from %s has at most %s nights.', price.check_in, price.max_nights)
    when 'closed_to_arrival' then format('Nobody arrives on %s.', price.check_in)
    when 'closed_to_departure' then format('Nobody departs on %s.', price.check_out)
    when 'stay_unavailable' then 'Some of these nights are taken.'
  end);
end;
$$;

comment on function private.stay_problem(text, private.stay_price) is
  'A reason why a stay is refused, by its code, in words.';

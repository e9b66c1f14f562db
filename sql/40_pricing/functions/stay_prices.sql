create or replace function private.stay_prices(
  property_ids uuid[],
  check_ins date[],
  check_outs date[],
  adults integer,
  children integer,
  infants integer,
  pets integer,
  except_booking_id uuid default null
)
returns setof private.stay_price
language plpgsql
stable
rows 20
security definer -- reads calendars, promotions and taxes, which guests can't
set search_path = ''
set plan_cache_mode = 'force_generic_plan' -- planned anew, it would take ten times as long
set enable_bitmapscan = off -- a few rows are looked up for each stay: an index scan begins sooner
as $$
declare
  party_is_valid boolean := (
    stay_prices.adults between 1 and 100 and stay_prices.children between 0 and 100 and stay_prices.infants between 0 and 100
    and stay_prices.pets between 0 and 100
  ) is true;
  party_size integer := case when party_is_valid then stay_prices.adults + stay_prices.children end;
  moment timestamptz := private.clock();
begin
  return query
  with schedules as materialized (
    select distinct on (schedule.service_fee) schedule.service_fee, schedule.guest_percent, schedule.host_percent
    from private.fee_schedules as schedule
    where schedule.in_force_from <= moment
    order by schedule.service_fee, schedule.in_force_from desc
  )
  select
    stay.number, property.id, property.status, property.currency, stay.check_in, stay.check_out,
    coalesce(stay.nights, 0), stay.bookable, stay.min_nights, stay.max_nights, property.max_guests::integer,
    party_size,
    array_remove(
      array[
        case when not party_is_valid then 'party_invalid' end,
        case when party_size > property.max_guests then 'over_capacity' end,
        case when party_is_valid and stay_prices.pets > 0 and not property.pets_allowed then 'pets_not_allowed' end,
        case
          when property.status <> 'published' and stay_prices.except_booking_id is null
            then 'property_not_published'
        end,
        case when property.base_price is null then 'price_missing' end,
        case when stay.nights is null then 'dates_invalid' end,
        case when stay.nights > 0 and stay.check_in < lower(stay.bookable) then 'too_short_notice' end,
        case when stay.nights > 0 and stay.check_out >= upper(stay.bookable) then 'beyond_booking_window' end,
        case when stay.nights < stay.min_nights then 'stay_too_short' end,
        case when stay.nights > stay.max_nights then 'stay_too_long' end,
        case when not stay.arrival_allowed then 'closed_to_arrival' end,
        case when not stay.departure_allowed then 'closed_to_departure' end,
        case when not stay.is_free then 'stay_unavailable' end
      ],
      null
    ),
    case when priced.nights_amount > 0 then stay.nightly_amounts end, priced.nights_amount,
    private.round_half_even(priced.nights_amount::numeric / stay.nights), stay.offer_name, stay.offer_percent,
    host.discount, extra.guests, property.extra_guest_fee, extra.amount, property.cleaning_fee, fee.pets,
    service.guest_fee, service.host_fee, coalesce(tax.taxes, '{}'),
    host.amount + service.guest_fee + tax.added,
    host.amount - service.host_fee - held.amount,
    service.guest_fee + service.host_fee,
    tax.added + held.amount
  from private.stay_terms(
    stay_prices.property_ids, stay_prices.check_ins, stay_prices.check_outs, stay_prices.except_booking_id
  ) as stay
  join public.properties as property on property.id = stay.property_id
  join schedules as schedule on schedule.service_fee = property.service_fee
  -- Amounts are null when the stay has no price; "offset 0" lets what stands before it be computed once.
  cross join lateral (
    select case when property.base_price is not null and party_is_valid then stay.nights_amount end as nights_amount
    offset 0
  ) as priced
  cross join lateral (
    select
      greatest(0, party_size - property.included_guests) as guests,
      greatest(0, party_size - property.included_guests) * stay.nights * property.extra_guest_fee as amount
  ) as extra
  cross join lateral (select case when stay_prices.pets > 0 then property.pet_fee else 0 end as pets) as fee
  cross join lateral (
    select
      discounted.discount,
      priced.nights_amount - discounted.discount + extra.amount + property.cleaning_fee + fee.pets as amount
    from (
      select case
        when stay.offer_percent > 0 then private.round_half_even(priced.nights_amount * stay.offer_percent / 100)
        else 0
      end as discount
      offset 0
    ) as discounted
    offset 0
  ) as host
  cross join lateral (
    select
      private.round_half_even(host.amount * schedule.guest_percent / 100) as guest_fee,
      private.round_half_even(host.amount * schedule.host_percent / 100) as host_fee
    offset 0
  ) as service
  cross join lateral (
    select
      array_agg(
        row(levied.label, levied.quantity, levied.unit_amount, levied.amount, levied.is_included)::private.stay_tax
        order by levied.is_included, levied.code
      ) as taxes,
      coalesce(sum(levied.amount) filter (where not levied.is_included), 0)::bigint as added,
      coalesce(sum(levied.amount) filter (where levied.is_included), 0)::bigint as included
    from (
      select
        rule.code, rule.name || case when rule.is_included then ' (included)' else '' end as label, units.quantity,
        case when rule.kind = 'percent' then share.amount else rule.amount end as unit_amount, share.amount, rule.is_included
      from private.tax_rules as rule
      cross join lateral (select least(stay.nights, coalesce(rule.max_nights, stay.nights)) as nights) as taxed
      cross join lateral (
        select case rule.kind
          when 'percent' then 1
          when 'per_night' then taxed.nights
          else taxed.nights * (stay_prices.adults + case when rule.children_pay then stay_prices.children else 0 end)
        end as quantity
      ) as units
      cross join lateral (
        -- A percentage with a cap in nights leaves out the later ones: their price less their share of the discount,
        -- and their extra guests. Divided once, so that exact halves stay exact.
        select case
          when rule.kind <> 'percent' then units.quantity * rule.amount
          else private.round_half_even(
            (
              priced.nights_amount * (host.amount - extra.amount / stay.nights * (stay.nights - taxed.nights))::numeric
              - (priced.nights_amount - host.discount) * case
                when taxed.nights = stay.nights then 0
                else (select sum(late.amount) from unnest(stay.nightly_amounts[taxed.nights + 1:]) as late (amount))
              end
            ) * rule.percent
            / (priced.nights_amount * (100 + case when rule.is_included then rule.percent else 0 end))
          )
        end as amount
        offset 0
      ) as share
      where host.amount is not null
        and rule.country = property.country
        and (rule.region is null or lower(rule.region) = lower(property.region))
        and (rule.city is null or lower(rule.city) = lower(property.city))
        and (rule.currency is null or rule.currency = property.currency)
        and rule.from_date <= stay.check_in
        and (rule.to_date is null or rule.to_date > stay.check_in)
        and share.amount > 0
    ) as levied
  ) as tax
  cross join lateral (select least(tax.included, host.amount - service.host_fee) as amount) as held
  order by stay.number;
end;
$$;

comment on function private.stay_prices(uuid[], date[], date[], integer, integer, integer, integer, uuid) is
  'The one place where a price comes from: the stays in parallel arrays, of one party, each with the parts of its price, the shares, and every reason why it is refused. A property that does not exist has no row. The nights of except_booking_id count as free, and a booking can be altered though the property takes no new ones.';

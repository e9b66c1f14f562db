create or replace function private.refund_for(
  rules public.booking_rules,
  policy public.cancellation_policy,
  check_in date,
  check_out date,
  check_in_time time,
  time_zone text,
  booked_at timestamptz,
  confirmed_at timestamptz,
  cancelled_at timestamptz,
  line_items jsonb
)
returns jsonb
language sql
stable
security invoker
set search_path = ''
as $$
  with
    tier as (
      select *
      from
        private.refund_tier(
          rules,
          refund_for.policy,
          refund_for.check_in,
          refund_for.check_out,
          refund_for.check_in_time,
          refund_for.time_zone,
          refund_for.booked_at,
          refund_for.confirmed_at,
          refund_for.cancelled_at
        )
    ),
    stay as (
      select
        (refund_for.check_out - refund_for.check_in)::numeric as nights,
        greatest(
          (refund_for.cancelled_at at time zone refund_for.time_zone)::date - refund_for.check_in,
          0
        ) as nights_stayed,
        refund_for.cancelled_at < private.local_moment(
          refund_for.check_in,
          refund_for.check_in_time,
          refund_for.time_zone
        ) as before_check_in
    ),
    share as (
      select
        stay.before_check_in,
        stay.nights,
        least(stay.nights, stay.nights_stayed + tier.nights_kept) as nights_kept,
        tier.refund_ratio,
        stay.before_check_in and tier.refund_ratio = 1 and tier.nights_kept = 0 as everything
      from
        stay,
        tier
    ),
    item as (
      select
        (value ->> 'position')::integer as position,
        value ->> 'kind' as kind,
        value ->> 'label' as label,
        (value ->> 'amount')::bigint as amount,
        value -> 'nightly_amounts' as nightly_amounts
      from jsonb_array_elements(refund_for.line_items) as value
    ),
    worth as (
      -- Nights are worth their own price, each the same where a booking doesn't know them one by one.
      select
        coalesce(sum(night.amount), max(share.nights)) as nights,
        coalesce(
          sum(night.amount) filter (where night.number > share.nights_kept),
          case
            when count(night.amount) > 0 then 0
            else max(share.nights - share.nights_kept)
          end
        ) as nights_left
      from
        share
        left join item on item.kind = 'accommodation'
        left join lateral (
          select amount::numeric as amount, number
          from
            jsonb_array_elements_text(nullif(item.nightly_amounts, 'null')) with ordinality as listed (amount, number)
        ) as night
          on true
    ),
    untaxed as (
      select
        item.*,
        case
          when share.everything then item.amount
          when item.kind in ('cleaning_fee', 'pet_fee') then case
            when share.before_check_in then item.amount
            else 0
          end
          when item.kind = 'guest_service_fee' then 0
          when item.kind = 'extra_guests' then private.round_half_even(
            item.amount * share.refund_ratio * (share.nights - share.nights_kept) / share.nights
          )
          else private.round_half_even(item.amount * share.refund_ratio * worth.nights_left / worth.nights)
        end as refund_amount
      from
        item,
        share,
        worth
      where item.kind <> 'tax'
    ),
    taxed as (
      -- Taxes follow what they taxed: the stay and its fees, not the platform's service.
      select
        coalesce(sum(untaxed.refund_amount), 0)::numeric as refund_amount,
        nullif(sum(untaxed.amount), 0)::numeric as amount
      from untaxed
      where untaxed.kind <> 'guest_service_fee'
    ),
    line as (
      select untaxed.position, untaxed.kind, untaxed.label, untaxed.amount, untaxed.refund_amount from untaxed
      union all
      select
        item.position,
        item.kind,
        item.label,
        item.amount,
        private.round_half_even(coalesce(item.amount * taxed.refund_amount / taxed.amount, 0))
      from
        item,
        taxed
      where item.kind = 'tax'
    )
  select
    jsonb_build_object(
      'terms',
      (select tier.terms from tier),
      'valid_until',
      (select tier.holds_until from tier),
      'total_amount',
      coalesce(sum(line.amount), 0)::bigint,
      'refund_amount',
      coalesce(sum(line.refund_amount), 0)::bigint,
      'kept_amount',
      coalesce(sum(line.amount - line.refund_amount), 0)::bigint,
      'lines',
      coalesce(
        jsonb_agg(
          jsonb_build_object(
            'position',
            line.position,
            'kind',
            line.kind,
            'label',
            line.label,
            'amount',
            line.amount,
            'refund_amount',
            line.refund_amount
          )
          order by line.position
        ),
        '[]'
      )
    )
  from line;
$$;

comment on function private.refund_for(
  public.booking_rules,
  public.cancellation_policy,
  date,
  date,
  time,
  text,
  timestamptz,
  timestamptz,
  timestamptz,
  jsonb
) is
  'What a guest who cancels gets back of each line item, rounded half-even per line; the parts add up to the whole. Depends on its arguments and the tiers of the rules only.';

create or replace function private.refund_tier(
  rules public.booking_rules,
  policy public.cancellation_policy,
  check_in date,
  check_out date,
  check_in_time time,
  time_zone text,
  booked_at timestamptz,
  confirmed_at timestamptz,
  cancelled_at timestamptz
)
returns table (terms text, nights_kept smallint, refund_ratio numeric, holds_until timestamptz)
language sql
stable
security invoker
set search_path = ''
as $$
  with
    tier as (
      select
        cancellation_tiers.*,
        case
          when cancellation_tiers.terms = 'grace' then refund_tier.confirmed_at + rules.grace_period
          when cancellation_tiers.any_time then 'infinity'
          else least(
            -- Days are days of the property's calendar, hours are hours.
            private.local_moment(
              refund_tier.check_in - cancellation_tiers.lead_days,
              refund_tier.check_in_time,
              refund_tier.time_zone
            ) - make_interval(hours => cancellation_tiers.lead_hours),
            refund_tier.booked_at + coalesce(cancellation_tiers.booked_within, 'infinity')
          )
        end as deadline
      from public.cancellation_tiers
      where
        cancellation_tiers.rules_version = rules.version
        and (
          cancellation_tiers.terms = case
            when refund_tier.check_out - refund_tier.check_in >= rules.long_stay_nights then 'long_stay'
            else refund_tier.policy::text
          end
          or cancellation_tiers.terms = 'grace'
          and refund_tier.confirmed_at <= private.local_moment(
            refund_tier.check_in - rules.grace_lead_days,
            refund_tier.check_in_time,
            refund_tier.time_zone
          )
        )
    )
  select tier.terms, tier.nights_kept, tier.refund_ratio, nullif(tier.deadline, 'infinity')
  from tier
  where refund_tier.cancelled_at <= tier.deadline
  -- The guest has the better of policy and grace; of the policy's own tiers the first that still holds.
  order by tier.refund_ratio desc, tier.nights_kept, tier.deadline desc, tier.position
  limit 1;
$$;

comment on function private.refund_tier(
  public.booking_rules,
  public.cancellation_policy,
  date,
  date,
  time,
  text,
  timestamptz,
  timestamptz,
  timestamptz
) is
  'The terms that hold for a guest who cancels at a given time, and until when they do (null: from now on always).';

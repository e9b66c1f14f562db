create or replace function private.host_cancellation_fee(
  rules public.booking_rules,
  currency text,
  accommodation_amount bigint,
  starts_at timestamptz,
  cancelled_at timestamptz
)
returns bigint
language sql
stable
security invoker
set search_path = ''
as $$
  select
    greatest(
      private.round_half_even(
        host_cancellation_fee.accommodation_amount * case
          when host_cancellation_fee.cancelled_at < host_cancellation_fee.starts_at - interval '720 hours' then rules.host_fee_percent_over_30_days
          when host_cancellation_fee.cancelled_at <= host_cancellation_fee.starts_at - interval '48 hours' then rules.host_fee_percent_over_48_hours
          else rules.host_fee_percent_under_48_hours
        end / 100
      ),
      coalesce(
        (
          select minimum.amount
          from public.host_cancellation_minimums as minimum
          where minimum.rules_version = rules.version and minimum.currency = host_cancellation_fee.currency
        ),
        -- Without a rate either there is no minimum: the share alone is due, and nobody is charged by a guess.
        (
          select (private.converted_amount(minimum.amount, 'EUR', host_cancellation_fee.currency)).converted
          from public.host_cancellation_minimums as minimum
          where minimum.rules_version = rules.version and minimum.currency = 'EUR'
        )
      )
    );
$$;

comment on function private.host_cancellation_fee(public.booking_rules, text, bigint, timestamptz, timestamptz) is
  'What a host who cancels is charged: a share of the accommodation that grows as check-in comes near, with a minimum: that of the currency, else the euros'' at the latest exchange rate, else none.';

create or replace function private.share_kept(lines jsonb, earnings public.booking_earnings)
returns public.booking_earnings
language sql
immutable
security invoker
set search_path = ''
as $$
  with
    line as (
      select
        value ->> 'kind' as kind,
        (value ->> 'amount')::numeric as amount,
        ((value ->> 'amount')::numeric - (value ->> 'refund_amount')::numeric) as kept
      from jsonb_array_elements(share_kept.lines) as value
    ),
    part as (
      select
        coalesce(sum(line.kept), 0) as kept,
        coalesce(sum(line.kept) filter (where line.kind = 'guest_service_fee'), 0) as service_kept,
        coalesce(sum(line.kept) filter (where line.kind = 'tax'), 0) as tax_kept,
        nullif(sum(line.amount) filter (where line.kind = 'tax'), 0) as tax,
        coalesce(sum(line.kept) filter (where line.kind not in ('guest_service_fee', 'tax')), 0) as stay_kept,
        nullif(sum(line.amount) filter (where line.kind not in ('guest_service_fee', 'tax')), 0) as stay
      from line
    ),
    share as (
      select
        part.kept,
        part.service_kept + private.round_half_even(
          coalesce(earnings.host_service_fee_amount * part.stay_kept / part.stay, 0)
        ) as platform,
        private.round_half_even(
          coalesce(earnings.host_service_fee_amount * part.stay_kept / part.stay, 0)
        ) as host_service_fee,
        -- Taxes that are lines follow them; those included in the price follow the stay.
        case
          when part.tax is null then private.round_half_even(
            coalesce(earnings.tax_amount * part.stay_kept / part.stay, 0)
          )
          else private.round_half_even(earnings.tax_amount * part.tax_kept / part.tax)
        end as tax
      from part
    )
  select
    earnings.booking_id,
    share.host_service_fee,
    (share.kept - share.platform - share.tax)::bigint,
    share.platform::bigint,
    share.tax,
    earnings.host_cancellation_fee_amount,
    earnings.released_at
  from share;
$$;

comment on function private.share_kept(jsonb, public.booking_earnings) is
  'How what is kept after a cancellation is shared between host, platform and authorities; the shares add up to it.';

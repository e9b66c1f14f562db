create or replace function private.share_funds(
  kind text,
  idempotency_key text,
  booking public.bookings,
  refund_amount bigint,
  host_amount bigint,
  platform_amount bigint,
  tax_amount bigint
)
returns uuid
language sql
volatile
security invoker
set search_path = ''
as $$
  with
    target as (
      select *
      from
        (
          values
            ('host_payable', share_funds.host_amount),
            ('platform_revenue', share_funds.platform_amount),
            ('taxes_payable', share_funds.tax_amount)
        ) as target (kind, amount)
    ),
    entry as (
      -- What is refunded is owed in addition to what may be owed already.
      select 'refunds_payable' as kind, -share_funds.refund_amount as amount
      union all
      -- Credits are negative: what each account should have of this booking, less what it has.
      select target.kind, -target.amount - coalesce(balance.balance, 0) as amount
      from
        target
        left join private.booking_balances as balance on balance.kind = target.kind and balance.booking_id = booking.id
    )
  select
    private.post_transfer(
      share_funds.kind,
      booking.id,
      share_funds.idempotency_key,
      booking.currency,
      (select jsonb_object_agg(entry.kind, entry.amount) from entry) || jsonb_build_object(
        'booking_funds',
        (select -sum(entry.amount) from entry)
      )
    );
$$;

comment on function private.share_funds(text, text, public.bookings, bigint, bigint, bigint, bigint) is
  'Moves money of a booking between its funds and those it belongs to, so that each has the given amount of it, and the given refund is owed.';

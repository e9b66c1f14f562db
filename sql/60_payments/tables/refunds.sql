create table public.refunds (
  id uuid primary key default private.uuid_v7(),
  payment_id uuid not null references public.payments (id)
    on delete restrict,
  booking_id uuid not null references public.bookings (id)
    on delete restrict,
  status public.refund_status not null default 'pending',
  amount bigint not null,
  currency text not null references public.currencies (code)
    on delete restrict,
  reason text not null,
  provider_refund_id text,
  failure_code text,
  succeeded_at timestamptz,
  created_at timestamptz not null default private.clock(),
  updated_at timestamptz not null default private.clock(),
  constraint amount_is_positive check (amount > 0),
  constraint refunds_provider_refund_id_is_unique unique (provider_refund_id)
);

create index refunds_payment_id_idx on public.refunds (payment_id);
create index refunds_booking_id_idx on public.refunds (booking_id);
create index refunds_currency_idx on public.refunds (currency);

comment on table public.refunds is E'Money given back to a guest.\n@graphql({"name": "Refund"})';
comment on column public.refunds.payment_id is 'The payment it gives back from.';
comment on column public.refunds.booking_id is 'The booking.';
comment on column public.refunds.status is 'Where it stands at the provider.';
comment on column public.refunds.amount is 'Minor units of the currency.';
comment on column public.refunds.currency is 'ISO 4217, the currency of the booking.';
comment on column public.refunds.reason is
  'Why: cancelled_by_guest, cancelled_by_host, cancelled_by_staff, paid_too_late, altered, or made_at_provider.';
comment on column public.refunds.provider_refund_id is 'Id of the Refund at the provider.';
comment on column public.refunds.failure_code is 'Code of the provider when it failed.';
comment on column public.refunds.succeeded_at is 'When the money was given back.';
comment on column public.refunds.id is 'Key.';
comment on column public.refunds.created_at is 'When it was decided.';
comment on column public.refunds.updated_at is 'When it last changed.';
comment on constraint refunds_booking_id_fkey on public.refunds is
  '@graphql({"foreign_name": "booking", "local_name": "refunds"})';
comment on constraint refunds_currency_fkey on public.refunds is
  '@graphql({"foreign_name": "currencyDetails", "local_name": "refunds"})';
comment on constraint refunds_payment_id_fkey on public.refunds is
  '@graphql({"foreign_name": "payment", "local_name": "refunds"})';

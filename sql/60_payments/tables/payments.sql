create table public.payments (
  id uuid primary key default private.uuid_v7(),
  booking_id uuid not null references public.bookings (id)
    on delete restrict,
  alteration_id uuid references public.booking_alterations (id)
    on delete restrict,
  payer_id uuid not null references public.profiles (id)
    on delete restrict,
  status public.payment_status not null default 'pending',
  amount bigint not null,
  refunded_amount bigint not null default 0,
  currency text not null references public.currencies (code)
    on delete restrict,
  captured_manually boolean not null,
  provider_payment_id text,
  failure_code text,
  authorized_at timestamptz,
  succeeded_at timestamptz,
  created_at timestamptz not null default private.clock(),
  updated_at timestamptz not null default private.clock(),
  constraint amount_is_positive check (amount > 0),
  constraint refunded_amount_is_within_amount check (refunded_amount between 0 and amount),
  constraint payments_provider_payment_id_is_unique unique (provider_payment_id)
);

create index payments_booking_id_idx on public.payments (booking_id);
create index payments_payer_id_idx on public.payments (payer_id);
create index payments_currency_idx on public.payments (currency);
create unique index payments_open_booking_id_idx on public.payments (booking_id)
where status <> 'cancelled' and alteration_id is null;
create unique index payments_open_alteration_id_idx on public.payments (alteration_id)
where status <> 'cancelled';
create index payments_alteration_id_idx on public.payments (alteration_id);

comment on table public.payments is
  E'Money asked of a guest for a booking. At most one is open or done per booking, and one per alteration that costs more; one whose last try failed can be tried again.\n@graphql({"name": "Payment", "aggregate": {"enabled": true}})';
comment on column public.payments.booking_id is 'What it pays for.';
comment on column public.payments.alteration_id is
  'The alteration whose difference it pays; null for the booking itself.';
comment on column public.payments.payer_id is 'Who pays.';
comment on column public.payments.status is 'Where it stands at the provider.';
comment on column public.payments.amount is 'Minor units of the currency.';
comment on column public.payments.refunded_amount is 'Minor units given back so far.';
comment on column public.payments.currency is 'ISO 4217, the currency of the booking.';
comment on column public.payments.captured_manually is
  'True for a request: authorised when made, captured when accepted.';
comment on column public.payments.provider_payment_id is 'Id of the PaymentIntent.';
comment on column public.payments.failure_code is 'Code of the provider when the last try failed.';
comment on column public.payments.authorized_at is 'When the card was authorised.';
comment on column public.payments.succeeded_at is 'When the money was taken.';
comment on column public.payments.id is 'Key.';
comment on column public.payments.created_at is 'When it was begun.';
comment on column public.payments.updated_at is 'When it last changed.';
comment on constraint payments_alteration_id_fkey on public.payments is
  '@graphql({"foreign_name": "alteration", "local_name": "payments"})';
comment on constraint payments_booking_id_fkey on public.payments is
  '@graphql({"foreign_name": "booking", "local_name": "payments"})';
comment on constraint payments_currency_fkey on public.payments is
  '@graphql({"foreign_name": "currencyDetails", "local_name": "payments"})';
comment on constraint payments_payer_id_fkey on public.payments is
  '@graphql({"foreign_name": "payer", "local_name": "payments"})';

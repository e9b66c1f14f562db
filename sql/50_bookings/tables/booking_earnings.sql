create table public.booking_earnings (
  booking_id uuid primary key references public.bookings (id)
    on delete cascade,
  host_service_fee_amount bigint not null,
  host_payout_amount bigint not null,
  platform_amount bigint not null,
  tax_amount bigint not null,
  host_cancellation_fee_amount bigint not null default 0,
  released_at timestamptz,
  constraint shares_are_not_negative
    check (
      host_service_fee_amount >= 0
      and host_payout_amount >= 0
      and platform_amount >= 0
      and tax_amount >= 0
      and host_cancellation_fee_amount >= 0
    )
);

create index booking_earnings_unreleased_idx on public.booking_earnings (booking_id) where released_at is null;

comment on table public.booking_earnings is
  E'How the money of a booking is shared: all of it when the stay takes place, what is kept after a cancellation. For the host, not for the guest.\n@graphql({"name": "BookingEarnings"})';
comment on column public.booking_earnings.booking_id is 'The booking.';
comment on column public.booking_earnings.host_service_fee_amount is 'Kept from the host''s share, in minor units.';
comment on column public.booking_earnings.host_payout_amount is 'Paid to the host, in minor units.';
comment on column public.booking_earnings.platform_amount is 'Fees of guest and host together, in minor units.';
comment on column public.booking_earnings.tax_amount is 'Owed to the authorities, in minor units.';
comment on column public.booking_earnings.host_cancellation_fee_amount is
  'Charged to a host who cancelled, in minor units.';
comment on column public.booking_earnings.released_at is
  'When the whole of the host''s share became due to the host; null until then.';
comment on constraint booking_earnings_booking_id_fkey on public.booking_earnings is
  '@graphql({"foreign_name": "booking", "local_name": "earnings"})';

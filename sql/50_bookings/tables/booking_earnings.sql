create table public.booking_earnings (
  booking_id uuid primary key references public.bookings (id) on delete cascade,
  host_service_fee_amount bigint not null,
  host_payout_amount bigint not null,
  platform_amount bigint not null,
  tax_amount bigint not null,
  constraint shares_are_not_negative check (
    host_service_fee_amount >= 0 and host_payout_amount >= 0 and platform_amount >= 0 and tax_amount >= 0
  )
);

comment on table public.booking_earnings is
  'How the total of a booking is shared when the stay takes place. For the host, not for the guest.';
comment on column public.booking_earnings.booking_id is 'The booking.';
comment on column public.booking_earnings.host_service_fee_amount is 'Kept from the host''s share, in minor units.';
comment on column public.booking_earnings.host_payout_amount is 'Paid to the host, in minor units.';
comment on column public.booking_earnings.platform_amount is 'Fees of guest and host together, in minor units.';
comment on column public.booking_earnings.tax_amount is 'Owed to the authorities, in minor units.';
